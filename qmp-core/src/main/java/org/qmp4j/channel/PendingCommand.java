package org.qmp4j.channel;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.qmp4j.codec.CommandEncoder;
import org.qmp4j.error.Delivery;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.telemetry.CommandRecording;

/**
 * One submitted command and the future of its result. Only the connection completes it, on its event loop.
 *
 * <p>Once sent it keeps its slot until QEMU answers, also when nobody waits any longer (a tombstone): QEMU still works
 * on it.
 */
public final class PendingCommand<R> extends CompletableFuture<R> {
    /** No descriptor goes with the command. */
    public static final int NO_FD = -1;

    final QmpCommand<R> command;
    final byte[] prefix;
    final int fd;
    final long submitted;
    final long warnAt;
    final long failAt;
    final @Nullable CommandRecording recording = CommandRecording.start();

    // confined to the event loop
    long id;
    boolean sent;
    boolean warned;
    boolean expired;
    boolean ended;

    PendingCommand(QmpCommand<R> command, Deadline deadline, int fd, long now) {
        this.command = command;
        this.prefix = CommandEncoder.prefix(command);
        this.fd = fd;
        this.submitted = now;
        this.warnAt = now + nanos(deadline.warn());
        this.failAt = now + nanos(deadline.fail());
    }

    /** A copy: whoever completes that does not complete this. */
    @Override
    public CompletableFuture<R> toCompletableFuture() {
        return copy();
    }

    String name() {
        return command.commandName();
    }

    Delivery delivery() {
        return sent ? Delivery.OUTCOME_UNKNOWN : Delivery.NOT_SENT;
    }

    /** The next moment at which its deadline wants something. */
    long nextDue() {
        return warned ? failAt : warnAt;
    }

    /** The whole message, once the id is known. */
    byte[] bytes() {
        byte[] number = Long.toString(id).getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[prefix.length + number.length + 1];
        System.arraycopy(prefix, 0, whole, 0, prefix.length);
        System.arraycopy(number, 0, whole, prefix.length, number.length);
        whole[whole.length - 1] = '}';
        return whole;
    }

    /** A year is as good as for ever, and cannot overflow. */
    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(365)) > 0
                ? Duration.ofDays(365).toNanos()
                : duration.toNanos();
    }
}
