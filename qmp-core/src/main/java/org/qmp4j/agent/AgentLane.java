package org.qmp4j.agent;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.qmp4j.codec.CommandEncoder;
import org.qmp4j.codec.FrameSink;
import org.qmp4j.codec.FrameSplitter;
import org.qmp4j.codec.WireDecoder;
import org.qmp4j.codec.WireMessage;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpException;
import org.qmp4j.error.QmpFrameTooLongException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.error.QmpTimeoutException.Finding;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.telemetry.WireLog;

/**
 * One connection to an agent. Serial, as old agents do not echo ids: one command is under way at a time, and after a
 * timeout the stream must be brought in step again. Nothing the guest sends is trusted: everything up to the answer to our
 * own random sync is thrown away. All state is confined to the event loop.
 */
final class AgentLane extends ChannelInboundHandlerAdapter implements FrameSink {
    private static final byte MARK = (byte) 0xFF;

    private final Channel channel;
    private final GuestAgentOptions options;
    private final WireLog log;
    private final CompletableFuture<AgentLane> ready = new CompletableFuture<>();
    private final Queue<AgentRequest<?>> waiting = new ArrayDeque<>();

    private FrameSplitter splitter;
    private boolean inStep;
    /** An error may yet come for a command that was taken to have succeeded: it must not pass for the next one's. */
    private boolean mayStillAnswer;

    private long syncId;
    private @Nullable AgentRequest<?> current;
    private @Nullable Future<?> timer;
    private @Nullable String closedBecause;

    AgentLane(Channel channel, GuestAgentOptions options, WireLog log) {
        this.channel = channel;
        this.options = options;
        this.log = log;
        this.splitter = new FrameSplitter(options.maxReply(), this);
    }

    /** Completes when the agent has answered the first sync; fails when it has not in time. */
    CompletableFuture<AgentLane> ready() {
        return ready;
    }

    boolean isOpen() {
        return channel.isActive();
    }

    void close() {
        channel.close();
    }

    /** From any thread. */
    void submit(AgentRequest<?> request) {
        channel.eventLoop().execute(() -> {
            if (closedBecause != null) {
                fail(request, closedBecause);
            } else {
                waiting.add(request);
                next();
            }
        });
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        sync();
    }

    /** 0xFF makes the agent drop what half a command a former client may have left; its answer begins with one too. */
    private void sync() {
        inStep = false;
        mayStillAnswer = false;
        syncId = RandomGenerator.getDefault().nextLong(1, 1L << 53);
        write(new byte[] {MARK});
        write(bytes(QmpCommand.of("guest-sync-delimited", QmpJson.object().put("id", syncId))));
        startTimer(options.syncTimeout(), () -> {
            String silent = "the guest agent is silent: it is not installed, not started yet, or hangs";
            ready.completeExceptionally(new QmpTimeoutException(
                    "guest-sync-delimited", Delivery.OUTCOME_UNKNOWN, options.syncTimeout(), Finding.UNKNOWN));
            shut(silent);
        });
    }

    private void next() {
        AgentRequest<?> request = waiting.peek();
        if (!inStep || current != null || request == null) {
            return;
        }
        if (mayStillAnswer) {
            sync();
            return;
        }
        waiting.remove();
        current = request;
        request.sent = true;
        write(bytes(request.command));
        if (request.givesNoReply()) {
            // success is silence: the guest goes down, or QEMU closes the channel
            startTimer(options.silence(), () -> {
                mayStillAnswer = true;
                settle(() -> request.complete(QmpJson.object()));
            });
        } else {
            startTimer(request.timeout, () -> {
                // out of step before the next command could go: only a sync may be sent now
                inStep = false;
                settle(() -> request.result.completeExceptionally(new QmpTimeoutException(
                        request.command.commandName(), Delivery.OUTCOME_UNKNOWN, request.timeout, Finding.UNKNOWN)));
                sync();
            });
        }
    }

    private void settle(Runnable completion) {
        stopTimer();
        current = null;
        completion.run();
        next();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            if (!inStep) {
                skipToMark(bytes);
            }
            splitter.feed(bytes);
        } finally {
            bytes.release();
        }
    }

    /** While out of step only what follows the last mark can be the answer; what came before is forgotten. */
    private void skipToMark(ByteBuf bytes) {
        int mark = bytes.indexOf(bytes.writerIndex(), bytes.readerIndex(), MARK);
        if (mark >= 0) {
            bytes.readerIndex(mark + 1);
            splitter = new FrameSplitter(options.maxReply(), this);
        }
    }

    @Override
    public void frame(byte[] message) {
        log.received(message);
        WireMessage decoded = WireDecoder.decode(message);
        if (!inStep) {
            if (decoded instanceof WireMessage.Return reply && reply.value().asLong() == syncId) {
                stopTimer();
                inStep = true;
                ready.complete(this);
                next();
            }
            return;
        }
        AgentRequest<?> request = current;
        if (request == null) {
            return;
        }
        if (decoded instanceof WireMessage.Return reply) {
            settle(() -> request.complete(reply.value()));
        } else if (decoded instanceof WireMessage.Failure error) {
            settle(() -> request.result.completeExceptionally(
                    new QmpCommandException(request.command.commandName(), error.errorClass(), error.description())));
        } else {
            shut("the guest agent sent what is no reply: " + WireDecoder.evidence(message));
        }
    }

    @Override
    public void oversized(byte[] head, byte[] tail, long length) {
        AgentRequest<?> request = current;
        if (inStep && request != null) {
            settle(() -> request.result.completeExceptionally(
                    new QmpFrameTooLongException(request.command.commandName(), length, options.maxReply())));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        shut("the connection to the guest agent ended");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        shut("the connection to the guest agent broke: " + cause.getMessage());
    }

    private void shut(String reason) {
        if (closedBecause != null) {
            return;
        }
        closedBecause = reason;
        stopTimer();
        channel.close();
        ready.completeExceptionally(
                new QmpClosedException("guest-sync-delimited", Delivery.OUTCOME_UNKNOWN, reason, null));
        AgentRequest<?> request = current;
        current = null;
        if (request != null && request.givesNoReply()) {
            request.complete(QmpJson.object());
        } else if (request != null) {
            fail(request, reason);
        }
        waiting.forEach(one -> fail(one, reason));
        waiting.clear();
    }

    private static void fail(AgentRequest<?> request, String reason) {
        Delivery delivery = request.sent ? Delivery.OUTCOME_UNKNOWN : Delivery.NOT_SENT;
        QmpException closed = new QmpClosedException(request.command.commandName(), delivery, reason, null);
        request.result.completeExceptionally(closed);
    }

    /** QGA wants a line end; ids are left out, as old agents reject or drop them. */
    private static byte[] bytes(QmpCommand<?> command) {
        String prefix = new String(CommandEncoder.prefix(command), StandardCharsets.UTF_8);
        return (prefix.substring(0, prefix.length() - ",\"id\":".length()) + "}\n").getBytes(StandardCharsets.UTF_8);
    }

    private void write(byte[] bytes) {
        if (bytes.length > 1) {
            log.sent(bytes);
        }
        channel.writeAndFlush(Unpooled.wrappedBuffer(bytes), channel.voidPromise());
    }

    private void startTimer(Duration timeout, Runnable task) {
        stopTimer();
        timer = channel.eventLoop().schedule(task, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void stopTimer() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }
}
