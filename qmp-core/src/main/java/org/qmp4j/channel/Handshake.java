package org.qmp4j.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.qmp4j.codec.WireMessage;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.error.QmpProtocolException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpGreeting;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.telemetry.WireLog;

/**
 * From connected to ready. Contrary to the specification, events and replies to a former client's commands arrive before
 * the greeting and before the capabilities reply: events are handed on, replies dropped. The capabilities command has a
 * random id, so that no former client's reply can pass for its own.
 */
final class Handshake implements WireReceiver {
    private static final String BUSY = "connected, but no greeting within %d ms: another client holds the monitor (QEMU"
            + " serves one at a time), or QEMU is still starting, or its process is stopped";
    private static final String SILENT =
            "greeted, but no reply to qmp_capabilities within %d ms: QEMU's main loop is busy or its process is stopped";

    private final Channel channel;
    private final String endpoint;
    private final QmpOptions options;
    private final EventHub events;
    private final WireLog log;
    private final long id;
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private @Nullable QmpGreeting greeting;
    private @Nullable ScheduledFuture<?> timer;

    /** What the handshake found out. */
    record Ready(QmpGreeting greeting, boolean outOfBand) {}

    Handshake(Channel channel, String endpoint, QmpOptions options, EventHub events, WireLog log) {
        this.channel = channel;
        this.endpoint = endpoint;
        this.options = options;
        this.events = events;
        this.log = log;
        // below 2^31 and above what any client counts up to
        this.id = (1L << 30) + RandomGenerator.getDefault().nextInt(1 << 30);
    }

    /** Completes on the event loop when the connection is ready, or with {@link QmpConnectException}. */
    CompletableFuture<Ready> ready() {
        return ready;
    }

    @Override
    public void opened() {
        await(Stage.GREETING, options.greetingTimeout(), BUSY);
    }

    @Override
    public void message(WireMessage message) {
        if (message instanceof WireMessage.Event event) {
            events.event(event);
        } else if (message instanceof WireMessage.Greeting first && greeting == null) {
            greeting = first.greeting();
            negotiate(first.greeting());
        } else if (message instanceof WireMessage.Return reply && reply.id() == id && greeting != null) {
            stopTimer();
            ready.complete(new Ready(greeting, greeting.offersOutOfBand()));
        } else if (message instanceof WireMessage.Failure failure && isOurs(failure)) {
            refused(failure.description());
        } else if (message instanceof WireMessage.Malformed bytes) {
            options.metrics().malformed();
            fail(stage(), "this does not speak QMP: " + bytes.problem() + ", in: " + bytes.evidence());
        } else {
            options.metrics().staleReply();
        }
    }

    /** Before we have sent anything, an error without id belongs to whoever was connected before us. */
    private boolean isOurs(WireMessage.Failure failure) {
        return failure.id() == id || greeting != null && failure.id() == WireMessage.NO_ID;
    }

    private void negotiate(QmpGreeting offered) {
        ObjectNode arguments = QmpJson.object();
        if (offered.offersOutOfBand()) {
            arguments.putArray("enable").add("oob");
        }
        PendingCommand<?> command = new PendingCommand<>(
                QmpCommand.of("qmp_capabilities", arguments),
                options.deadlines().of("qmp_capabilities"),
                PendingCommand.NO_FD,
                0);
        command.id = id;
        byte[] bytes = command.bytes();
        log.sent(bytes);
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
        await(Stage.NEGOTIATION, options.negotiationTimeout(), SILENT);
    }

    @Override
    public void oversized(byte[] head, byte[] tail, long length) {
        // a former client's reply, or an event nobody can have asked for yet
        options.metrics().staleReply();
    }

    @Override
    public void batchEnd() {}

    @Override
    public void closed(String reason) {
        fail(stage(), reason + (greeting == null ? " before it greeted" : " before it answered qmp_capabilities"));
    }

    private Stage stage() {
        return greeting == null ? Stage.GREETING : Stage.NEGOTIATION;
    }

    private void await(Stage stage, Duration timeout, String message) {
        stopTimer();
        timer = channel.eventLoop()
                .schedule(
                        () -> fail(stage, String.format(message, timeout.toMillis())),
                        timeout.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** We write no command that cannot be parsed: if QEMU read one, it did not read what we wrote. */
    private void refused(String description) {
        boolean garbled = description.startsWith("JSON parse error") || description.startsWith("QMP input");
        QmpProtocolException cause =
                garbled ? new QmpProtocolException("QEMU read another text than was written", description, null) : null;
        fail(Stage.NEGOTIATION, "QEMU refused qmp_capabilities: " + description, cause);
    }

    private void fail(Stage stage, String reason) {
        fail(stage, reason, null);
    }

    private void fail(Stage stage, String reason, @Nullable Throwable cause) {
        stopTimer();
        ready.completeExceptionally(new QmpConnectException(stage, endpoint, reason, cause));
        channel.close();
    }
}
