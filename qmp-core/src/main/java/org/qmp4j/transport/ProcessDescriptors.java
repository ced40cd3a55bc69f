package org.qmp4j.transport;

import java.util.Optional;
import jnr.constants.platform.Errno;
import org.qmp4j.error.QmpUnsupportedException;

/**
 * The open files of another process ({@code pidfd_open}, {@code pidfd_getfd}: Linux 5.6). While this is open its pid cannot come
 * to mean another process for it; whether it is the right one is to be asked once it is. Needs the right to trace that process:
 * the same user, where neither of both has changed it and {@code kernel.yama.ptrace_scope} is 0, or CAP_SYS_PTRACE.
 */
public final class ProcessDescriptors implements AutoCloseable {
    private final long pid;
    private final NativeFd process;

    private ProcessDescriptors(long pid, NativeFd process) {
        this.pid = pid;
        this.process = process;
    }

    /** @throws QmpUnsupportedException if there are no native calls, or no such process, or the kernel cannot do it */
    public static ProcessDescriptors of(long pid) {
        int fd = SystemCalls.pidfdOpen(Math.toIntExact(pid));
        if (fd < 0) {
            throw new QmpUnsupportedException("process " + pid + " cannot be reached: " + reason(-fd));
        }
        return new ProcessDescriptors(pid, NativeFd.of(fd));
    }

    /**
     * Another descriptor of an open file of that process, close-on-exec, to be closed on its own. For a connection that means: it
     * is not shut down before both are closed.
     *
     * @param number of the descriptor in that process
     * @throws QmpUnsupportedException if it has no such descriptor, or this process may not have it
     */
    public NativeFd duplicate(int number) {
        int fd = SystemCalls.pidfdGetfd(process.number(), number);
        if (fd < 0) {
            throw new QmpUnsupportedException(
                    "descriptor " + number + " of process " + pid + " cannot be duplicated: " + reason(-fd));
        }
        return NativeFd.of(fd);
    }

    /** Why no descriptor of that process can be duplicated; empty when one was, to try it. */
    public static Optional<String> problem(long pid) {
        try (ProcessDescriptors descriptors = of(pid)) {
            descriptors.duplicate(0).close();
            return Optional.empty();
        } catch (QmpUnsupportedException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static String reason(int error) {
        String text = SystemCalls.text(error);
        if (error == Errno.EPERM.intValue()) {
            return text + ": that needs the user of that process, who must not have changed since it started, with"
                    + " kernel.yama.ptrace_scope=0, or CAP_SYS_PTRACE";
        }
        return error == Errno.ENOSYS.intValue() ? text + ": that needs Linux 5.6" : text;
    }

    @Override
    public void close() {
        process.close();
    }
}
