package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.util.Map;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.domain.LifecycleAction;
import org.qmp4j.supervisor.domain.LifecycleDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done when a guest has ended, as its definition says, and the reboot that a manager asks for, which is an end with
 * another beginning in the same process. In a job.
 */
final class Aftermath {
    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);
    private static final String REBOOT = "reboot";

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
        if (directory.journal().entry(REBOOT).isPresent()) {
            restart(scope, live.monitor());
            return false;
        }
        LifecycleAction action = ending.action(lifecycle);
        LOG.info("[{}] {}: {}", label, ending, action.id());
        if (action.dumpsCore()) {
            scope.await(live.monitor().dumpMemory(directory.newCore()));
        }
        if (action.restarts()) {
            restart(scope, live.monitor());
        }
        return action == LifecycleAction.DESTROY || action == LifecycleAction.COREDUMP_DESTROY;
    }

    /** Goes on with a reboot that was under way when an earlier supervisor died. */
    void resume(JobScope scope, Live live, RunState found) {
        directory.journal().entry(REBOOT).ifPresent(entry -> {
            if (entry.step().equals("resetting") && !found.running()) {
                restart(scope, live.monitor());
            } else if (entry.step().equals("resetting")) {
                arm(scope, live.monitor());
                directory.journal().clear(REBOOT);
            }
            // else the guest was asked to power down, and may do so yet
        });
    }

    /**
     * Asks the guest to power down, and lets it boot anew.
     *
     * @param patience how long it may take to power down
     */
    void reboot(JobScope scope, DomainMonitor monitor, Duration patience) {
        directory.journal().write(REBOOT, "asked", Map.of());
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
