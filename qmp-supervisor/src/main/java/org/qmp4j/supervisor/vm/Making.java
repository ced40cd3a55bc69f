package org.qmp4j.supervisor.vm;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.Trampoline;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process is made and noted on other threads while it is worked out what it is to become, which takes as long. For one thread. */
final class Making {
    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    private final Executor pool;
    private final String label;
    private final FutureTask<Trampoline> task;
    private @Nullable FutureTask<Trampoline> noting;

    private Making(Executor pool, String label, FutureTask<Trampoline> task) {
        this.pool = pool;
        this.label = label;
        this.task = task;
    }

    /** Begins; the rollback ends it whatever it has become by then. */
    static Making begin(Host host, DomainDirectory directory, String label, Rollback rollback) {
        FutureTask<Trampoline> task = new FutureTask<>(() -> host.launcher().make(label, directory.log()));
        Making making = new Making(host.reach().pool(), label, task);
        rollback.push("make a process", () -> making.of(task).end());
        making.elsewhere(task);
        return making;
    }

    private void elsewhere(FutureTask<?> work) {
        try {
            pool.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("[{}] done when it is needed", label, e);
        }
    }

    /**
     * Has it noted as soon as it is known who it is, which is before it can become anything. Once.
     *
     * @param forget undoes that
     */
    void note(Rollback rollback, Consumer<ProcessIdentity> note, Runnable forget) {
        FutureTask<Trampoline> work = new FutureTask<>(() -> {
            Trampoline made = of(task);
            note.accept(made.identity()
                    .orElseThrow(() -> failure("the process that was to become QEMU ended at once", null)));
            return made;
        });
        noting = work;
        rollback.push("note the process", () -> {
            settle(work);
            forget.run();
        });
        elsewhere(work);
    }

    /** Waits until it is noted, or that has failed. */
    private void settle(FutureTask<Trampoline> work) {
        try {
            of(work);
        } catch (RuntimeException e) {
            LOG.debug("[{}] it was not noted", label, e);
        }
    }

    /**
     * Waits until it is there, and noted if it is to be; does that here if no other thread has come to it yet.
     *
     * @throws QemuStartException when no process could be made
     */
    Trampoline made() {
        FutureTask<Trampoline> work = noting;
        return of(work == null ? task : work);
    }

    private Trampoline of(FutureTask<Trampoline> work) {
        work.run();
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw failure("no process could be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("its start was interrupted", e);
        }
    }

    private QemuStartException failure(String problem, @Nullable Throwable cause) {
        return new QemuStartException(label, -1, List.of(), "", problem, cause);
    }
}
