package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.domain.LifecycleAction;
import org.qmp4j.supervisor.domain.LifecycleDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done when a guest has ended, as its definition says, and the reboot that a manager asks for, which is an end with
 * another beginning in the same process. In a job.
 */
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);
    private static final String REBOOT = "reboot";
    private static final String ASKED = "asked";
    private static final String PATIENCE = "patienceMillis";

    private final DomainDirectory directory;
    private final String label;
    private final LifecycleDef lifecycle;

    Aftermath(DomainDirectory directory, String label, LifecycleDef lifecycle) {
        this.directory = directory;
        this.label = label;
        this.lifecycle = lifecycle;
    }

    /** Tells a QEMU whose guest has not run yet, or was just attached to, what it must not do by itself. */
    void arm(JobScope scope, DomainMonitor monitor) {
        if (lifecycle.catchesReboot()) {
            scope.await(monitor.rebootAction(true));
        }
    }

    /** @return whether the process is to be ended now */
    boolean after(JobScope scope, Live live, Ending ending) {
        Optional<JournalEntry> asked = directory.journal().entry(REBOOT);
        if (asked.isPresent() && patienceLeft(asked.get()).isPresent()) {
            restart(scope, live.monitor());
            return false;
        }
        forget();
        LifecycleAction action = ending.action(lifecycle);
        LOG.info("[{}] {}: {}", label, ending, action.id());
        if (action.dumpsCore()) {
            dump(scope, live.monitor());
        }
        if (action.restarts()) {
            restart(scope, live.monitor());
        }
        return action == LifecycleAction.DESTROY || action == LifecycleAction.COREDUMP_DESTROY;
    }

    /** Writes the guest's memory to a file of its own. */
    void dump(JobScope scope, DomainMonitor monitor) {
        scope.await(monitor.dumpMemory(directory.newCore()));
        directory.journal().pass("aftermath", "dumped");
    }

    /**
     * Goes on with a reboot that was under way when an earlier supervisor died.
     *
     * @return how long a guest that was asked to power down may take still; {@link #forget()} is due then
     */
    Optional<Duration> resume(JobScope scope, Live live, RunState found) {
        Optional<JournalEntry> entry = directory.journal().entry(REBOOT);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (entry.get().step().equals(ASKED)) {
            return Optional.of(patienceLeft(entry.get()).orElse(Duration.ZERO));
        }
        if (found.running()) {
            arm(scope, live.monitor());
            directory.journal().clear(REBOOT);
        } else {
            restart(scope, live.monitor());
        }
        return Optional.empty();
    }

    /** A guest that did not listen, and powers off much later, does so for reasons of its own. */
    private static Optional<Duration> patienceLeft(JournalEntry asked) {
        if (!asked.step().equals(ASKED)) {
            return Optional.of(Duration.ZERO);
        }
        Duration left = Duration.between(Instant.now(), asked.at().plusMillis(asked.number(PATIENCE)));
        return left.isNegative() ? Optional.empty() : Optional.of(left);
    }

    /**
     * Asks the guest to power down, and lets it boot anew.
     *
     * @param patience how long it may take to power down
     */
    void reboot(JobScope scope, DomainMonitor monitor, Duration patience) {
        directory.journal().write(REBOOT, ASKED, Map.of(PATIENCE, Long.toString(patience.toMillis())));
        scope.rollback().push("note the reboot", this::forget);
        try {
            scope.await(monitor.powerdown(patience));
        } catch (QmpTimeoutException e) {
            throw new OperationException(
                    label, REBOOT, "the guest did not power down within " + patience + ": reset it instead", e);
        }
        restart(scope, monitor);
    }

    /** QEMU would turn a reset into a shutdown while it is told not to let the guest reboot. */
    private void restart(JobScope scope, DomainMonitor monitor) {
        directory.journal().write(REBOOT, "resetting", Map.of());
        if (lifecycle.catchesReboot()) {
            scope.await(monitor.rebootAction(false));
        }
        scope.await(monitor.reset());
        directory.journal().pass(REBOOT, "reset");
        scope.await(monitor.resume());
        arm(scope, monitor);
        directory.journal().clear(REBOOT);
    }

    /** The process has ended: there is nothing to reboot any more. */
    void forget() {
        if (directory.journal().entry(REBOOT).isPresent()) {
            directory.journal().clear(REBOOT);
        }
    }
}
