package org.qmp4j.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoop;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.error.QmpUnsupportedException;

/**
 * Reaches an endpoint. While the socket is missing (QEMU is starting), refused (nobody listens yet) or busy (its
 * backlog of one is full) it tries again, until the deadline.
 */
public final class Connector {
    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    /** A socket that has come is found after a small part of the time that it took to come. */
    private static final int PART = 8;

    private final QmpLoops loops;
    private final QmpEndpoint endpoint;
    private final Function<Channel, ChannelHandler> handler;
    private final long begun = System.nanoTime();
    private final long deadline;
    private final Duration timeout;
    private final boolean insist;
    private final EventLoop loop;
    private final CompletableFuture<Channel> connected = new CompletableFuture<>();

    private Connector(
            QmpLoops loops,
            QmpEndpoint endpoint,
            Duration timeout,
            boolean insist,
            Function<Channel, ChannelHandler> handler) {
        this.loops = loops;
        this.endpoint = endpoint;
        this.handler = handler;
        this.timeout = timeout;
        this.insist = insist;
        this.deadline = begun + timeout.toNanos();
        this.loop = loops.group().next();
    }

    /**
     * Connects with a fresh handler per attempt.
     *
     * @param insist whether to try again while the socket is missing, refused or busy
     * @return completes with the open channel, or with {@link QmpConnectException} of stage {@link Stage#CONNECT}
     */
    public static CompletableFuture<Channel> connect(
            QmpLoops loops,
            QmpEndpoint endpoint,
            Duration timeout,
            boolean insist,
            Function<Channel, ChannelHandler> handler) {
        Connector connector = new Connector(loops, endpoint, timeout, insist, handler);
        try {
            connector.attempt();
        } catch (QmpUnsupportedException e) {
            connector.connected.completeExceptionally(e);
        }
        return connector.connected;
    }

    private void attempt() {
        long left = deadline - System.nanoTime();
        Bootstrap bootstrap = new Bootstrap().group(loop).handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                prepare(channel);
            }
        });
        Sockets.open(loops, endpoint, bootstrap, TimeUnit.NANOSECONDS.toMillis(Math.max(left, 1_000_000)))
                .addListener(done -> {
                    if (done.isSuccess()) {
                        connected.complete(((ChannelFuture) done).channel());
                    } else {
                        failed(done.cause());
                    }
                });
    }

    private void prepare(Channel channel) {
        ChannelPipeline pipeline = channel.pipeline();
        if (endpoint instanceof QmpEndpoint.Tcp tcp && tcp.tls().isPresent()) {
            pipeline.addLast(Tls.client(tcp));
        }
        pipeline.addLast(handler.apply(channel));
    }

    private void failed(Throwable cause) {
        long now = System.nanoTime();
        long pause = Math.min(Math.max((now - begun) / PART, SHORTEST_PAUSE), LONGEST_PAUSE);
        if (insist && isTransient(cause) && now + pause < deadline) {
            loop.schedule(this::attempt, pause, TimeUnit.NANOSECONDS).addListener(done -> {
                if (done.isCancelled()) {
                    fail("the event loops are closed", cause);
                }
            });
            return;
        }
        String reason = isTransient(cause)
                ? (insist ? "gave up after " + timeout.toMillis() + " ms: " : "") + likely(cause)
                : String.valueOf(cause.getMessage());
        fail(reason, cause);
    }

    private void fail(String reason, Throwable cause) {
        connected.completeExceptionally(new QmpConnectException(Stage.CONNECT, endpoint.toString(), reason, cause));
    }

    /** netty and the JDK have no types for these: the text of the system's error is all that tells them apart. */
    static boolean isTransient(@Nullable Throwable cause) {
        if (!(cause instanceof IOException)) {
            return false;
        }
        String text = String.valueOf(cause.getMessage());
        return cause instanceof FileNotFoundException
                || text.contains("No such file")
                || text.contains("refused")
                || text.contains("temporarily unavailable");
    }

    private static String likely(Throwable cause) {
        String text = String.valueOf(cause.getMessage());
        if (cause instanceof FileNotFoundException || text.contains("No such file")) {
            return "the socket does not exist: QEMU is not started, or has another path";
        }
        if (text.contains("refused")) {
            return "nobody listens: QEMU has ended and left its socket behind, or is not up yet (" + text + ")";
        }
        return "the socket's backlog is full: other clients hold the monitor and wait for it (" + text + ")";
    }
}
