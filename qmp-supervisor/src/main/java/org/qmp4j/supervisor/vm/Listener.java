package org.qmp4j.supervisor.vm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One listener, of one domain or of all, and what it has not heard yet: bounded, so that one that is slow costs no memory and delays nobody. It is told
 * what it has missed.
 */
final class Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int LIMIT = 1024;

    private final Consumer<? super DomainEvent> consumer;
    private final Lane lane;
    private final Deque<DomainEvent> waiting = new ArrayDeque<>();
    private final Map<UUID, Long> missed = new HashMap<>();
    private boolean closed;

    Listener(Consumer<? super DomainEvent> consumer, Executor executor) {
        this.consumer = consumer;
        this.lane = new Lane(executor);
    }

    synchronized void tell(DomainEvent event) {
        if (closed) {
            return;
        }
        if (waiting.size() == LIMIT) {
            missed.merge(waiting.remove().domain(), 1L, Long::sum);
        }
        waiting.add(event);
        if (waiting.size() == 1) {
            try {
                lane.execute(this::deliver);
            } catch (RejectedExecutionException e) {
                // the supervisor has closed: what is said after that is not heard
                closed = true;
            }
        }
    }

    synchronized void close() {
        closed = true;
        waiting.clear();
        missed.clear();
    }

    private void deliver() {
        for (DomainEvent event = next(); event != null; event = next()) {
            try {
                consumer.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("a listener failed at event #{} of domain {}", event.sequence(), event.domain(), e);
            }
        }
    }

    private synchronized @Nullable DomainEvent next() {
        DomainEvent first = waiting.peek();
        Long gone = first == null ? null : missed.remove(first.domain());
        if (first != null && gone != null) {
            // has the number of the last event that was missed: the next one follows it
            return new DomainEvent.Gap(
                    first.domain(), first.sequence() - 1, "LISTENER_TOO_SLOW", OptionalLong.of(gone));
        }
        return waiting.poll();
    }
}
