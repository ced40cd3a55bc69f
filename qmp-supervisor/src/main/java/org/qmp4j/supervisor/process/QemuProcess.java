package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.ForeignProcessException;
import org.qmp4j.supervisor.error.ProofDisagreement;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.error.QemuStartException;

/**
 * One QEMU process: a child that this JVM started, or one that an earlier JVM did. Dead means proven dead, by the lock of
 * its pidfile or by our being its parent; signals go to it only after it was found to be the same process still.
 */
public final class QemuProcess {
    private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final QemuStart start;
    private final @Nullable Process child;
    private final @Nullable Release release;
    private final Pidfile pidfile;
    private final ProcFs proc;
    private final LogTail tail;
    private final long pid;
    private final CompletableFuture<QemuExit> exit;
    private volatile @Nullable ProcessIdentity identity;

    /** How a child becomes QEMU. */
    private record Release(Trampoline trampoline, String script) {}

    private QemuProcess(
            QemuStart start,
            @Nullable Release release,
            long pid,
            ProcFs proc,
            LogTail tail,
            CompletableFuture<QemuExit> exit) {
        this.start = start;
        this.release = release;
        this.child = release == null ? null : release.trampoline().process();
        this.pid = pid;
        this.pidfile = new Pidfile(start.pidfile(), proc);
        this.proc = proc;
        this.tail = tail;
        this.exit = exit;
    }

    static QemuProcess child(QemuStart start, Trampoline made, String script, ProcFs proc) {
        Process child = made.process();
        CompletableFuture<QemuExit> exit = child.onExit().thenApply(ended -> QemuExit.of(ended.exitValue()));
        return new QemuProcess(start, new Release(made, script), child.pid(), proc, made.tail(), exit);
    }

    /**
     * A process that runs already. It is not looked at here: compare its {@link Proof} before anything else.
     *
     * @param start how it was started; only the names and paths in it are used
     * @param recorded who it was when it was recorded
     */
    public static QemuProcess attached(QemuStart start, ProcessIdentity recorded, ProcFs proc) throws IOException {
        LogTail tail = LogTail.ofNow(start.log());
        QemuProcess process = new QemuProcess(start, null, recorded.pid(), proc, tail, new CompletableFuture<>());
        process.identity = recorded;
        return process;
    }

    /**
     * Lets a child that was just made become QEMU: from now on it lives without us. What it is should have been noted.
     *
     * @throws QemuStartException when it is gone already
     */
    public void release() {
        Release due = release;
        if (due == null) {
            throw new IllegalStateException("only a child is released");
        }
        try {
            due.trampoline().tell(due.script());
        } catch (IOException e) {
            throw abandon("the process that was to become QEMU ended first: " + e.getMessage());
        }
    }

    /** Its process id; it may be somebody else's once this one has ended. */
    public long pid() {
        return pid;
    }

    /** Its pidfile. */
    public Pidfile pidfile() {
        return pidfile;
    }

    /** Who it is, from {@link #awaitPidfileLock} or from the record. */
    public ProcessIdentity identity() {
        ProcessIdentity known = identity;
        if (known == null) {
            throw new IllegalStateException("the identity is known once the pidfile is locked");
        }
        return known;
    }

    /**
     * Completes when it has ended. For a child that is by itself and at once; for others when {@link #checkExit()} has
     * found out, which whoever watches its monitor calls when the connection breaks, and now and then besides.
     */
    public CompletionStage<QemuExit> exit() {
        return exit.minimalCompletionStage();
    }

    /** Whether it has ended, with proof; completes {@link #exit()} if so. An unclear state is an exception, not an end. */
    public boolean checkExit() throws IOException {
        if (!exit.isDone() && child == null && hasEnded()) {
            exit.complete(QemuExit.unseen());
        }
        return exit.isDone();
    }

    /** Whether it has its program still. One that has lost it is about to end: its locks may be there yet, and it does nothing more. */
    public boolean hasProgram() {
        return proc.identity(pid).isPresent();
    }

    /** Waits for its end; false if that has not come in time. Blocks. */
    public boolean awaitExit(Duration deadline) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        while (!checkExit()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            long turn = Math.min(left, TURN_NANOS);
            exit.<Boolean>thenApply(seen -> true)
                    .completeOnTimeout(false, turn, TimeUnit.NANOSECONDS)
                    .join();
        }
        return true;
    }

    private boolean hasEnded() throws IOException {
        return switch (pidfile.state()) {
            case HELD -> false;
            case FREE -> true;
            // the file is gone, which QEMU does at its end, but others can do as well: the process itself decides
            case MISSING, UNWRITTEN -> {
                ProcessIdentity recorded = identity();
                if (recorded.pidNamespace() != proc.self().pidNamespace()) {
                    yield false;
                }
                yield proc.identity(pid).filter(recorded::isSameProcess).isEmpty();
            }
        };
    }

    /**
     * Waits until QEMU has its pidfile locked, and notes who it is. That is early: QEMU opens its images only after it,
     * so watch {@link #exit()} until its monitor greets. Blocks.
     *
     * @throws QemuStartException when it ends first, or does not get there in time; it is gone then
     */
    public void awaitPidfileLock(Duration deadline) {
        Process started = child;
        if (started == null) {
            throw new IllegalStateException("only a start is waited for");
        }
        long end = System.nanoTime() + deadline.toNanos();
        try {
            while (!started.waitFor(1, TimeUnit.MILLISECONDS)) {
                if (pidfile.state() == Pidfile.State.HELD && isOurs(started, pidfile.pid())) {
                    Optional<ProcessIdentity> found = proc.identity(pid);
                    if (found.isPresent()) {
                        identity = found.get();
                        return;
                    }
                }
                if (System.nanoTime() - end >= 0) {
                    throw abandon("QEMU did not lock its pidfile within " + deadline + "; it was ended");
                }
            }
            throw failure("QEMU ended (" + QemuExit.of(started.exitValue()) + ")");
        } catch (IOException e) {
            throw abandon("its pidfile " + pidfile.path() + " cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandon("the wait was interrupted");
        }
    }

    /** An earlier process may hold the lock, as QEMU itself will find and say; one below our child never makes room. */
    private boolean isOurs(Process started, OptionalLong holder) {
        if (holder.isEmpty() || holder.getAsLong() == pid) {
            return holder.isPresent();
        }
        // looks at every process of the host: never where all is well
        if (started.descendants().anyMatch(below -> below.pid() == holder.getAsLong())) {
            throw abandon("process " + holder.getAsLong() + " has locked the pidfile, not our child " + pid
                    + ": a wrapper script must exec QEMU, not run it as a child; both were ended");
        }
        return false;
    }

    private QemuStartException abandon(String problem) {
        endChild();
        return failure(problem);
    }

    /**
     * Ends a child that is of no use, with what a wrapper script started below it. As its parent we cannot hit anybody else:
     * no proof is needed.
     */
    public void endChild() {
        Process started = child;
        if (started == null) {
            throw new IllegalStateException("only a child is ended without proof");
        }
        List<ProcessHandle> below = started.descendants().toList();
        started.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    /** An exception about this start, with its argv and the tail of its log. */
    public QemuStartException failure(String problem) {
        int status = child != null && !child.isAlive() ? child.exitValue() : -1;
        return new QemuStartException(start.domain(), status, start.shownArgv(), logTail(), problem, null);
    }

    /** The last lines of its log since it was started or attached to, bounded. */
    public String logTail() {
        return tail.read();
    }

    /**
     * Sends a signal, if it is still the same process.
     *
     * @return false when it has ended already
     * @throws ForeignProcessException when another process has its pid; nothing was sent
     * @throws ProofException when it cannot be told; nothing was sent
     */
    public boolean signal(QemuSignal signal) {
        ProcessIdentity recorded = identity();
        Optional<ProcessIdentity> found = proc.identity(pid);
        if (recorded.pidNamespace() != proc.self().pidNamespace()) {
            throw new ProofException(
                    start.domain(),
                    List.of(disagreement(
                            "pid-namespace",
                            recorded.pidNamespace(),
                            proc.self().pidNamespace())));
        }
        if (found.isEmpty()) {
            return false;
        }
        if (!found.get().isSameProcess(recorded)) {
            throw new ForeignProcessException(start.domain(), List.of(disagreement("process", recorded, found.get())));
        }
        return ProcessHandle.of(pid)
                .map(handle -> signal == QemuSignal.KILL ? handle.destroyForcibly() : handle.destroy())
                .orElse(false);
    }

    private static ProofDisagreement disagreement(String item, Object expected, Object found) {
        return new ProofDisagreement(item, expected.toString(), found.toString());
    }

    @Override
    public String toString() {
        return "QEMU pid " + pid + " of domain " + start.domain();
    }
}
