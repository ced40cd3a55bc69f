package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.process.Trampoline;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process is made on another thread while it is worked out what it is to become, which takes as long. */
final class Making {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    private final String label;
    private final FutureTask<Trampoline> task;

    private Making(String label, FutureTask<Trampoline> task) {
        this.label = label;
        this.task = task;
    }

    /** Begins; the rollback ends it whatever it has become by then. */
    static Making begin(Host host, DomainDirectory directory, String label, RunDirectory run, Rollback rollback) {
        Making making =
                new Making(label, new FutureTask<>(() -> host.launcher().make(label, directory.log(), run.path())));
        rollback.push("make a process", () -> making.made().end());
        try {
            host.reach().pool().execute(making.task);
        } catch (RejectedExecutionException e) {
            LOG.debug("[{}] made when it is needed", label, e);
        }
        return making;
    }

    /**
     * Waits; makes it here if no other thread has come to it yet.
     *
     * @throws QemuStartException when no process could be made
     */
    Trampoline made() {
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SupervisorException problem) {
                throw problem;
            }
            throw new QemuStartException(label, -1, List.of(), "", "no process could be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QemuStartException(label, -1, List.of(), "", "its start was interrupted", e);
        }
    }
}
