package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;

/**
 * What is known about a domain, and who is told when that changes: every change and every event has its place in one stream,
 * and a snapshot is at a place of it. Reading never waits.
 */
final class Standing {
    private final UUID domain;
    private final Executor executor;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Situation now = Situation.UNKNOWN;
    private long sequence;

    /** @param executor where listeners are called */
    Standing(UUID domain, Executor executor) {
        this.domain = domain;
        this.executor = executor;
    }

    Situation now() {
        return now;
    }

    /** Changes what is known; those who listen hear of it if the state is another. */
    synchronized Situation update(UnaryOperator<Situation> change) {
        Situation before = now;
        Situation after = change.apply(before);
        now = after;
        if (before.state() != after.state()) {
            announce(number -> new DomainEvent.StateChanged(
                    domain, number, before.state().name(), after.state().name(), after.reason()));
        }
        return after;
    }

    /** It may have another name now; those who listen hear of it if it has. */
    synchronized void named(String from, String to) {
        if (!from.equals(to)) {
            announce(number -> new DomainEvent.Renamed(domain, number, from, to));
        }
    }

    /** Something that a process said; it becomes an event, and then what it means is known. */
    synchronized DomainEvent heard(Live live, QmpNotice notice) {
        DomainEvent event = announce(number -> DomainEvent.of(domain, number, notice));
        update(before -> before.after(live, event));
        return event;
    }

    /** What a process answered when it was asked how it is. */
    synchronized void answered(Live live, RunState status, boolean resync) {
        if (resync && live.equals(now.live())) {
            announce(number -> new DomainEvent.Resynced(domain, number, status.word()));
        }
        update(before -> before.after(live, status));
    }

    /** Something that nobody but us says. */
    synchronized void say(LongFunction<DomainEvent> event) {
        announce(event);
    }

    private DomainEvent announce(LongFunction<DomainEvent> event) {
        sequence++;
        DomainEvent made = event.apply(sequence);
        listeners.forEach(listener -> listener.tell(made));
        return made;
    }

    /** Listens from here on, and tells what is known here: nothing is missed in between, and nothing is heard twice. */
    synchronized DomainSnapshot subscribe(String name, Listener listener) {
        listeners.add(listener);
        return new DomainSnapshot(domain, name, now.state(), now.reason(), sequence);
    }

    Listener listener(Consumer<? super DomainEvent> consumer) {
        return new Listener(consumer, executor);
    }

    void unsubscribe(Listener listener) {
        listeners.remove(listener);
    }
}
