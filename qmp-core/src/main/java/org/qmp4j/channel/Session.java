package org.qmp4j.channel;

import com.fasterxml.jackson.databind.JsonNode;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qmp4j.codec.WireDecoder;
import org.qmp4j.codec.WireMessage;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCancelledException;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpException;
import org.qmp4j.error.QmpFrameTooLongException;
import org.qmp4j.error.QmpOutcomeException;
import org.qmp4j.error.QmpProtocolException;
import org.qmp4j.error.QmpRejectedException;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.QmpMetrics;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.telemetry.WireLog;
import org.qmp4j.transport.FdSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection after its handshake: commands out, replies matched, events handed on. Submitting is for any thread; all
 * else happens on the event loop, and commands submitted within one turn of it leave in one write.
 */
final class Session implements WireReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int LONG_COMMAND = 64 << 10;
    /** A queue full of commands that a stuck main loop does not answer must not keep out what could rescue it. */
    private static final int OUT_OF_BAND_ROOM = 16;

    private final Channel channel;
    private final EventLoop loop;
    private final String peer;
    private final QmpOptions options;
    private final EventHub events;
    private final WireLog log;
    private final Window window = new Window();
    private final Lateness lateness;

    private final Queue<PendingCommand<?>> inbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean wakeup = new AtomicBoolean();
    private final AtomicInteger queued = new AtomicInteger();
    private final CompletableFuture<String> closed = new CompletableFuture<>();

    private boolean inTurn;
    private boolean descriptorOnItsWay;
    private boolean leaving;
    private @Nullable String closedBecause;
    private @Nullable QmpException failure;

    Session(Channel channel, String peer, QmpOptions options, EventHub events, WireLog log, boolean outOfBand) {
        this.channel = channel;
        this.loop = channel.eventLoop();
        this.peer = peer;
        this.options = options;
        this.events = events;
        this.log = log;
        this.lateness = new Lateness(this, loop, window, options, peer, outOfBand);
    }

    // ---- any thread ----

    void submit(PendingCommand<?> command) {
        int room = Window.IN_BAND + (command.command.outOfBand() ? OUT_OF_BAND_ROOM : 0);
        if (queued.incrementAndGet() > options.queueLimit() + room) {
            end(command, new QmpRejectedException(command.name(), options.queueLimit()));
        } else if (loop.inEventLoop()) {
            admit(command);
            if (!inTurn) {
                send();
            }
        } else {
            inbox.add(command);
            if (wakeup.compareAndSet(false, true)) {
                wake();
            }
        }
    }

    private void wake() {
        try {
            loop.execute(this::takeInbox);
        } catch (RejectedExecutionException e) {
            for (PendingCommand<?> command = inbox.poll(); command != null; command = inbox.poll()) {
                end(
                        command,
                        new QmpClosedException(command.name(), Delivery.NOT_SENT, "the event loops are closed", e));
            }
        }
    }

    /** Completes after all commands have ended, with the reason of the close. */
    CompletableFuture<String> closed() {
        return closed;
    }

    /** Completes with where the command stood; a command that had ended already is left alone and gives null. */
    CompletableFuture<@Nullable Delivery> cancel(PendingCommand<?> command) {
        CompletableFuture<@Nullable Delivery> answer = new CompletableFuture<>();
        loop.execute(() -> {
            if (command.ended) {
                answer.complete(null);
                return;
            }
            if (!command.sent) {
                window.forget(command);
            }
            end(command, new QmpCancelledException(command.name(), command.delivery()));
            answer.complete(command.delivery());
        });
        return answer;
    }

    // ---- event loop ----

    /** It is we who close: QEMU drops what it has not begun, so the end tells nothing about a quit. */
    void leave() {
        leaving = true;
    }

    private void takeInbox() {
        wakeup.set(false);
        for (PendingCommand<?> command = inbox.poll(); command != null; command = inbox.poll()) {
            admit(command);
        }
        send();
    }

    void admit(PendingCommand<?> command) {
        if (closedBecause != null) {
            end(command, new QmpClosedException(command.name(), Delivery.NOT_SENT, closedBecause, failure));
            return;
        }
        window.add(command);
        lateness.watch(command);
    }

    /** Writes all that may be sent now, in one go. */
    void send() {
        ByteBuf out = null;
        while (!descriptorOnItsWay) {
            PendingCommand<?> command = window.next();
            if (command == null) {
                break;
            }
            warnIfLong(command);
            if (log.isOn()) {
                log.sent(command.bytes());
            }
            if (command.fd >= 0) {
                flush(out);
                out = null;
                sendWithDescriptor(command);
            } else {
                out = out == null ? channel.alloc().buffer(command.prefix.length + 64) : out;
                out.writeBytes(command.prefix);
                writeNumber(out, command.id);
                out.writeByte('}');
            }
        }
        flush(out);
    }

    private void flush(@Nullable ByteBuf out) {
        if (out != null) {
            channel.writeAndFlush(out, channel.voidPromise());
        }
    }

    private void sendWithDescriptor(PendingCommand<?> command) {
        descriptorOnItsWay = true;
        FdSender.send(channel, command.bytes(), command.fd).whenComplete((sent, problem) -> {
            if (problem == null) {
                descriptorOnItsWay = false;
                send();
            } else {
                // nothing is sent any more: how much QEMU got of this command is not known
                LOG.warn("[{}] a descriptor could not be sent; the connection ends", peer, problem);
                channel.pipeline().fireExceptionCaught(problem);
            }
        });
    }

    private static void writeNumber(ByteBuf out, long number) {
        if (number >= 10) {
            writeNumber(out, number / 10);
        }
        out.writeByte('0' + (int) (number % 10));
    }

    private void warnIfLong(PendingCommand<?> command) {
        if (command.prefix.length > LONG_COMMAND) {
            LOG.warn(
                    "[{}] '{}' has {} KiB; QEMU reads its monitor byte by byte and will be busy with it for a while",
                    peer,
                    command.name(),
                    command.prefix.length >> 10);
        }
    }

    @Override
    public void message(WireMessage message) {
        if (failure != null) {
            return;
        }
        inTurn = true;
        if (message instanceof WireMessage.Event event) {
            events.event(event);
        } else if (message instanceof WireMessage.Return reply) {
            returned(reply);
        } else if (message instanceof WireMessage.Failure error) {
            failed(error);
        } else if (message instanceof WireMessage.Malformed bytes) {
            options.metrics().malformed();
            abort(new QmpProtocolException(
                    "QEMU sent what is no QMP message: " + bytes.problem(), bytes.evidence(), null));
        } else {
            abort(new QmpProtocolException("QEMU greeted again: another monitor took over this connection", "", null));
        }
    }

    @Override
    public void batchEnd() {
        inTurn = false;
        send();
    }

    private void returned(WireMessage.Return reply) {
        PendingCommand<?> command = answered(reply.id());
        if (command != null) {
            complete(command, reply.value());
        }
    }

    private void failed(WireMessage.Failure error) {
        if (error.id() == WireMessage.NO_ID) {
            abort(new QmpProtocolException("QEMU could not parse what it was sent: " + error.description(), "", null));
            return;
        }
        PendingCommand<?> command = answered(error.id());
        if (command != null) {
            end(command, new QmpCommandException(command.name(), error.errorClass(), error.description()));
        }
    }

    /** The command that is answered, if somebody still waits for it. */
    private @Nullable PendingCommand<?> answered(long id) {
        PendingCommand<?> command = window.answered(id);
        if (command == null) {
            options.metrics().staleReply();
            LOG.debug("[{}] a reply with id {} answers nothing of ours", peer, id);
        } else if (command.ended) {
            options.metrics().lateReply(command.name());
            LOG.debug("[{}] the late reply to '{}' came", peer, command.name());
            return null;
        }
        return command;
    }

    @Override
    public void oversized(byte[] head, byte[] tail, long length) {
        if (failure != null) {
            return;
        }
        if (WireDecoder.isEvent(head)) {
            events.gap(QmpGap.Cause.OVERSIZED, OptionalLong.of(1));
            return;
        }
        PendingCommand<?> command = window.answered(WireDecoder.idOf(head, tail));
        if (command == null) {
            options.metrics().staleReply();
        } else if (command.ended) {
            options.metrics().lateReply(command.name());
        } else {
            end(command, new QmpFrameTooLongException(command.name(), length, options.maxFrame()));
        }
    }

    /** Nothing after this can be trusted: the command that QEMU works on fails with the reason, the others as closed. */
    private void abort(QmpProtocolException reason) {
        failure = reason;
        PendingCommand<?> head = window.head();
        if (head != null && !head.ended) {
            end(head, reason);
        }
        LOG.warn("[{}] {}; the connection is closed", peer, reason.getMessage());
        channel.close();
    }

    @Override
    public void closed(String reason) {
        QmpException why = failure;
        closedBecause = why == null ? reason : String.valueOf(why.getMessage());
        lateness.stop();
        for (PendingCommand<?> command : window.unanswered()) {
            if (command.ended) {
                continue;
            }
            if (command.sent && command.name().equals("quit") && !leaving && why == null) {
                // QEMU may end before its last reply has left: that is what was asked for
                complete(command, QmpJson.object());
            } else {
                end(command, new QmpClosedException(command.name(), command.delivery(), closedBecause, why));
            }
        }
        options.metrics().disconnected();
        closed.complete(closedBecause);
    }

    private <R> void complete(PendingCommand<R> command, JsonNode value) {
        R result;
        try {
            result = command.command.read(value);
        } catch (RuntimeException e) {
            end(command, e);
            return;
        }
        settle(command, QmpMetrics.Outcome.RETURNED);
        command.complete(result);
    }

    void end(PendingCommand<?> command, RuntimeException reason) {
        QmpMetrics.Outcome outcome = reason instanceof QmpOutcomeException
                ? command.sent ? QmpMetrics.Outcome.OUTCOME_UNKNOWN : QmpMetrics.Outcome.NOT_SENT
                : QmpMetrics.Outcome.FAILED;
        settle(command, outcome);
        command.completeExceptionally(reason);
    }

    private void settle(PendingCommand<?> command, QmpMetrics.Outcome outcome) {
        command.ended = true;
        queued.decrementAndGet();
        options.metrics()
                .command(command.name(), outcome, Duration.ofNanos(loop.ticker().nanoTime() - command.submitted));
        if (command.recording != null) {
            command.recording.finish(command.name(), peer, outcome.name());
        }
    }
}
