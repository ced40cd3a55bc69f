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
        String why = pauses(event);
        if (why != null) {
            return with(DomainState.PAUSED, why, live);
        }
        if (event instanceof DomainEvent.Suspended) {
            // QEMU stops the processors of a guest that is off or has crashed, too, and says why it pauses before it
            // does
            boolean said =
                    known == DomainState.SHUT_DOWN || known == DomainState.CRASHED || known == DomainState.PAUSED;
            return said ? this : with(DomainState.PAUSED, "paused", live);
        }
        if (event instanceof DomainEvent.ShutDown off) {
            return with(DomainState.SHUT_DOWN, off.reason(), live);
        }
        boolean crashed = event instanceof DomainEvent.Panicked panicked
                && !panicked.action().equals("run");
        return crashed ? with(DomainState.CRASHED, "the guest panicked", live) : this;
    }

    /** Why QEMU is about to stop the processors by itself; null if that event is no reason. */
    private static @Nullable String pauses(DomainEvent event) {
        if (event instanceof DomainEvent.BlockIoError error && error.action().equals("stop")) {
            String disk = error.device().isEmpty() ? "block node " + error.node() : error.device();
            return disk + ": " + (error.nospace() ? "no space left on the host" : error.reason());
        }
        boolean bites = event instanceof DomainEvent.WatchdogFired fired
                && fired.action().equals("pause");
        return bites ? "its watchdog was not fed" : null;
    }

    /** After an answer of that process to {@code query-status}. */
    Situation after(Live which, RunState status) {
        DomainState next = DomainState.of(status);
        return which.equals(live) && next != known ? with(next, status.word(), live) : this;
    }

    /** Why the processors of that process stand still; of no matter once they run again. */
    Situation because(Live which, String why) {
        return which.equals(live) && known == DomainState.PAUSED ? with(known, why, live) : this;
    }

    /** Something that is to be known about a process that goes on as it is. */
    Situation remarked(Live which, String what) {
        return which.equals(live) && known.isLive() ? with(known, what, live) : this;
    }

    /** That process has been asked, and has not answered in time. */
    Situation afterSilence(Live which) {
        return which.equals(live) && known.isLive()
                ? with(DomainState.UNRESPONSIVE, "its monitor does not answer", live)
                : this;
    }
}
