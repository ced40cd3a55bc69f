package org.qmp4j.channel;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpProtocolException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpGreeting;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.telemetry.WireLog;
import org.qmp4j.transport.Connector;
import org.qmp4j.transport.FdSender;
import org.qmp4j.transport.Peers;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;
import org.qmp4j.transport.QmpPeer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One negotiated connection, from ready to closed. */
public final class QmpConnection {
    private static final Logger LOG = LoggerFactory.getLogger(QmpConnection.class);

    /**
     * QEMU 7.2 was seen to read a client's first bytes in the wrong order when it connected while QEMU was still starting
     * ({@code exceute} for {@code execute}): two of its threads read them. A second connection is read by one.
     */
    private static final int HANDSHAKES = 3;

    private final Channel channel;
    private final QmpGreeting greeting;
    private final Session session;
    private final WireHandler wire;

    private QmpConnection(Channel channel, WireHandler wire, QmpGreeting greeting, Session session) {
        this.channel = channel;
        this.wire = wire;
        this.greeting = greeting;
        this.session = session;
    }

    /** Connects and negotiates. Completes on the event loop, or with {@link org.qmp4j.error.QmpConnectException}. */
    public static CompletableFuture<QmpConnection> open(
            QmpLoops loops, QmpEndpoint endpoint, QmpOptions options, EventHub events) {
        return open(loops, endpoint, options, events, true, HANDSHAKES);
    }

    /** As {@link #open}, but tries only once to reach the socket. */
    public static CompletableFuture<QmpConnection> attempt(
            QmpLoops loops, QmpEndpoint endpoint, QmpOptions options, EventHub events) {
        return open(loops, endpoint, options, events, false, HANDSHAKES);
    }

    private static CompletableFuture<QmpConnection> open(
            QmpLoops loops, QmpEndpoint endpoint, QmpOptions options, EventHub events, boolean insist, int left) {
        CompletableFuture<QmpConnection> opened = new CompletableFuture<>();
        Connector.connect(
                        loops,
                        endpoint,
                        options.connectTimeout(),
                        insist,
                        channel -> negotiate(channel, endpoint.toString(), options, events, opened))
                .whenComplete((channel, problem) -> {
                    if (problem != null) {
                        opened.completeExceptionally(problem);
                    }
                });
        return opened.exceptionallyCompose(problem -> {
            if (left > 1 && problem.getCause() instanceof QmpProtocolException) {
                LOG.warn("[{}] once more: {}", endpoint, problem.getMessage());
                return open(loops, endpoint, options, events, insist, left - 1);
            }
            return CompletableFuture.failedFuture(problem);
        });
    }

    /** The handler for a fresh channel; {@code opened} gets the connection, or why there is none. */
    public static ChannelHandler negotiate(
            Channel channel,
            String peer,
            QmpOptions options,
            EventHub events,
            CompletableFuture<QmpConnection> opened) {
        WireLog log = new WireLog(peer, options.redaction());
        Handshake handshake = new Handshake(channel, peer, options, events, log);
        WireHandler wire = new WireHandler(options.maxFrame(), log, handshake);
        handshake.ready().whenComplete((ready, problem) -> {
            if (problem != null) {
                opened.completeExceptionally(problem);
                return;
            }
            Session session = new Session(channel, peer, options, events, log, ready.outOfBand());
            wire.handOver(session);
            options.metrics().connected();
            opened.complete(new QmpConnection(channel, wire, ready.greeting(), session));
        });
        return wire;
    }

    /** What QEMU said first. */
    public QmpGreeting greeting() {
        return greeting;
    }

    /** Completes on the event loop with the reason, once, after all commands have ended. */
    public CompletableFuture<String> closed() {
        return session.closed();
    }

    /**
     * Submits a command; from any thread.
     *
     * @param fd a descriptor that goes with it, or {@link PendingCommand#NO_FD}
     * @throws org.qmp4j.error.QmpUnsupportedException if it carries a descriptor and this connection cannot
     * @throws IllegalArgumentException if its name is no command name
     */
    public <R> PendingCommand<R> submit(QmpCommand<R> command, Deadline deadline, int fd) {
        if (fd >= 0) {
            FdSender.check(channel);
        }
        PendingCommand<R> pending = new PendingCommand<>(
                command, deadline, fd, channel.eventLoop().ticker().nanoTime());
        session.submit(pending);
        return pending;
    }

    /** Gives up on a command; completes with where it stood, or with null if it had ended already. */
    public CompletableFuture<@Nullable Delivery> cancel(PendingCommand<?> command) {
        return session.cancel(command);
    }

    /** Who is at the other end. @throws org.qmp4j.error.QmpUnsupportedException where the transport cannot tell */
    public QmpPeer peer() {
        return Peers.of(channel);
    }

    /** Closes it; what has not been answered fails. */
    public void close() {
        channel.eventLoop().execute(() -> {
            session.leave();
            wire.close(channel, "the client closed the connection");
        });
    }
}
