package org.qmp4j.supervisor.vm;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuProcess;

/**
 * What is known at one moment. Replaced as a whole, so that state and process never disagree, whichever thread looks.
 *
 * @param known the state
 * @param reason why it is so, for people
 * @param live what runs and answers, or null
 * @param mute the process that lives, proven, with no monitor that answers, or null
 * @param letGo whether its supervisor has let go of the domain: no job begins any more
 */
record Situation(
        DomainState known,
        String reason,
        @Nullable Live live,
        @Nullable QemuProcess mute,
        boolean letGo) {
    static final Situation UNKNOWN =
            new Situation(DomainState.UNREACHABLE, "it has not been looked for yet", null, null, false);

    /** What may be said: of a process that was let go of nothing is known any more. */
    DomainState state() {
        return letGo && known != DomainState.STOPPED ? DomainState.UNREACHABLE : known;
    }

    Situation with(DomainState next, String why, @Nullable Live now) {
        return new Situation(next, why, now, null, letGo);
    }

    Situation mute(QemuProcess process, String why) {
        return new Situation(DomainState.UNRESPONSIVE, why, null, process, letGo);
    }

    Situation lettingGo() {
        return new Situation(known, reason, live, mute, true);
    }

    /** After an event of that process; a late one of an earlier process changes nothing. */
    Situation after(Live which, DomainEvent event) {
        if (!which.equals(live)) {
            return this;
        }
        if (event instanceof DomainEvent.Resumed) {
            return with(DomainState.RUNNING, "resumed", live);
        }
        if (event instanceof DomainEvent.Suspended) {
            // QEMU stops the processors of a guest that is off or has crashed, too
            boolean off = known == DomainState.SHUT_DOWN || known == DomainState.CRASHED;
            return off ? this : with(DomainState.PAUSED, "paused", live);
        }
        if (event instanceof DomainEvent.ShutDown off) {
            return with(DomainState.SHUT_DOWN, off.reason(), live);
        }
        boolean crashed = event instanceof DomainEvent.Panicked panicked
                && !panicked.action().equals("run");
        return crashed ? with(DomainState.CRASHED, "the guest panicked", live) : this;
    }

    /** After an answer of that process to {@code query-status}. */
    Situation after(Live which, RunState status) {
        DomainState next = DomainState.of(status);
        return which.equals(live) && next != known ? with(next, status.word(), live) : this;
    }

    /** That process has been asked, and has not answered in time. */
    Situation afterSilence(Live which) {
        return which.equals(live) && known.isLive()
                ? with(DomainState.UNRESPONSIVE, "its monitor does not answer", live)
                : this;
    }
}
