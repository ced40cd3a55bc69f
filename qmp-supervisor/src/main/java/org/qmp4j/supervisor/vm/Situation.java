package org.qmp4j.supervisor.vm;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.monitor.DomainEvent;

/**
 * What is known at one moment. Replaced as a whole, so that state and process never disagree, whichever thread looks.
 *
 * @param known the state
 * @param live what runs, or null
 * @param letGo whether its supervisor has let go of the domain: no job begins any more
 */
record Situation(DomainState known, @Nullable Live live, boolean letGo) {
    static Situation of(DomainState known) {
        return new Situation(known, null, false);
    }

    /** What may be said: of a process that was let go of nothing is known any more. */
    DomainState state() {
        return letGo && known != DomainState.STOPPED ? DomainState.UNREACHABLE : known;
    }

    Situation with(DomainState next, @Nullable Live now) {
        return new Situation(next, now, letGo);
    }

    boolean canStart() {
        return known == DomainState.STOPPED && !letGo;
    }

    /** One step, so that a domain is never undefined and started at once. */
    Situation starting() {
        return canStart() ? with(DomainState.STARTING, null) : this;
    }

    Situation lettingGo() {
        return new Situation(known, live, true);
    }

    /** After an event of that process; a late one of an earlier process changes nothing. */
    Situation after(Live which, DomainEvent event) {
        return which.equals(live) ? with(next(event), live) : this;
    }

    private DomainState next(DomainEvent event) {
        if (event instanceof DomainEvent.Resumed) {
            return DomainState.RUNNING;
        }
        if (event instanceof DomainEvent.Suspended) {
            // QEMU stops the processors of a guest that is off, too
            return known == DomainState.SHUT_DOWN ? known : DomainState.PAUSED;
        }
        boolean crashed = event instanceof DomainEvent.Panicked panicked
                && !panicked.action().equals("run");
        return crashed || event instanceof DomainEvent.ShutDown ? DomainState.SHUT_DOWN : known;
    }
}
