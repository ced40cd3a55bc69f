package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A program that works for a while, tells how far it is, and may be told to end. It does not die with this JVM: who it is has to be
 * noted, so that {@link #endLeftover} finds it.
 */
public final class WorkingCommand {
    private static final int LONGEST_WORD = 256;

    private final Process process;
    private final ErrorOutput errors;

    private WorkingCommand(Process process, ErrorOutput errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Begins. @throws IOException when it cannot be run: it is not installed, for example */
    public static WorkingCommand start(List<String> argv) throws IOException {
        ErrorOutput errors = ErrorOutput.make();
        try {
            ProcessBuilder builder = new ProcessBuilder(argv)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectError(errors.file());
            return new WorkingCommand(builder.start(), errors);
        } catch (IOException e) {
            errors.remove();
            throw e;
        }
    }

    /** Who it is; empty when it has ended already. */
    public Optional<ProcessIdentity> identity() {
        return ProcFs.ofHost().identity(process.pid());
    }

    /** Ends it at once. */
    public void end() {
        process.destroyForcibly();
    }

    /**
     * Waits for its end.
     *
     * @param told hears what it says, a line or what it overwrites on one at a time
     */
    public ShortCommand.Result finish(Consumer<String> told) throws IOException {
        try (InputStream output = process.getInputStream()) {
            StringBuilder word = new StringBuilder();
            for (int next = output.read(); next >= 0; next = output.read()) {
                boolean over = next == '\r' || next == '\n';
                if (over) {
                    told.accept(word.toString());
                    word.setLength(0);
                } else if (word.length() < LONGEST_WORD) {
                    word.append((char) next);
                }
            }
            int status = process.waitFor();
            return new ShortCommand.Result(status, "", errors.text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for it was interrupted", e);
        } finally {
            process.destroyForcibly();
            errors.remove();
        }
    }

    /** Waits for its end, and for nothing less: what it has begun to write must not stay half. It says nothing on its output. */
    public ShortCommand.Result finishUndisturbed() throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    int status = process.waitFor();
                    return new ShortCommand.Result(status, "", errors.text());
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            errors.remove();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Waits for a program that an earlier supervisor has left, if it is that one still.
     *
     * @return whether it has ended
     */
    public static boolean awaitLeftover(long pid, long startTicks, String bootId, Duration patience) {
        Optional<ProcessHandle> there = leftover(pid, startTicks, bootId);
        return there.isEmpty() || hasEnded(there.get(), startTicks, patience);
    }

    private static Optional<ProcessHandle> leftover(long pid, long startTicks, String bootId) {
        return ProcFs.ofHost()
                .identity(pid)
                .filter(one -> one.startTicks() == startTicks && one.bootId().equals(bootId))
                .flatMap(one -> ProcessHandle.of(pid));
    }

    /**
     * Ends a program that an earlier supervisor has left, if it is that one still.
     *
     * @param pid its pid
     * @param startTicks {@link ProcessIdentity#startTicks()}
     * @param bootId {@link ProcessIdentity#bootId()}
     * @return whether it is gone
     */
    public static boolean endLeftover(long pid, long startTicks, String bootId, Duration patience) {
        Optional<ProcessHandle> handle = leftover(pid, startTicks, bootId);
        if (handle.isEmpty()) {
            return true;
        }
        handle.get().destroyForcibly();
        return hasEnded(handle.get(), startTicks, patience);
    }

    private static boolean hasEnded(ProcessHandle handle, long startTicks, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return ProcFs.ofHost()
                    .identity(handle.pid())
                    .filter(one -> one.startTicks() == startTicks)
                    .isEmpty();
        }
    }
}
