package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.qmp4j.supervisor.monitor.DomainEvent;

/**
 * A listener of many domains. What was known of each when the listening began is kept here: the events that the listener is
 * given are those after it.
 */
public final class DomainSubscription implements AutoCloseable {
    private final Listener listener;
    private final List<Domain> domains = new CopyOnWriteArrayList<>();
    private final List<DomainSnapshot> snapshots = new CopyOnWriteArrayList<>();

    /** @param executor where the listener is called, one event at a time */
    public DomainSubscription(Consumer<? super DomainEvent> consumer, Executor executor) {
        this.listener = new Listener(consumer, executor);
    }

    /** For the supervisor: listens to that domain, too. */
    public void add(Domain domain) {
        domains.add(domain);
        snapshots.add(domain.subscribe(listener));
    }

    /** For the supervisor: that domain is no more. */
    public void remove(Domain domain) {
        domains.remove(domain);
        domain.standing().unsubscribe(listener);
    }

    /** Every domain as it was when its events began to be heard. */
    public List<DomainSnapshot> snapshots() {
        return List.copyOf(snapshots);
    }

    /** Ends it: what has not been heard is not heard any more. */
    @Override
    public void close() {
        domains.forEach(domain -> domain.standing().unsubscribe(listener));
        listener.close();
    }
}
