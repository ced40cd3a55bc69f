package org.qmp4j.transport;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpUnsupportedException;

/**
 * The threads that serve connections: one event loop serves thousands. Share one instance between all clients of a
 * process, and close it after them.
 */
public final class QmpLoops implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** How sockets are driven. */
    public enum Kind {
        /** Native: all functions, descriptor passing and peer credentials included. */
        EPOLL,
        /** Pure Java: no native code, no descriptor passing, no peer credentials, no already open descriptors. */
        NIO
    }

    private final EventLoopGroup group;
    private final Kind kind;
    private final String name;
    private @Nullable ExecutorService callbacks;

    private QmpLoops(int threads, Kind kind) {
        this.kind = kind;
        this.name = "qmp-" + COUNTER.incrementAndGet();
        this.group = new MultiThreadIoEventLoopGroup(
                threads,
                named(name + "-loop-"),
                kind == Kind.EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    }

    /** One event loop; epoll where its native code loads, else NIO. */
    public static QmpLoops create() {
        return new QmpLoops(1, Epoll.isAvailable() ? Kind.EPOLL : Kind.NIO);
    }

    /**
     * As many event loops of the given kind.
     *
     * @throws QmpUnsupportedException if epoll is asked for and cannot be loaded; the cause says why
     */
    public static QmpLoops create(int threads, Kind kind) {
        if (kind == Kind.EPOLL && !Epoll.isAvailable()) {
            throw new QmpUnsupportedException(
                    "epoll is not available here: use QmpLoops.Kind.NIO, or add netty's native transport for this system",
                    Epoll.unavailabilityCause());
        }
        return new QmpLoops(threads, kind);
    }

    /** How sockets are driven. */
    public Kind kind() {
        return kind;
    }

    /** The one thread that calls event listeners which bring no executor of their own; started when first used. */
    public synchronized Executor callbacks() {
        ExecutorService known = callbacks;
        if (known == null) {
            known = Executors.newSingleThreadExecutor(named(name + "-events-"));
            callbacks = known;
        }
        return known;
    }

    /** Runs something on an event loop later; it must not block. */
    public Future<?> schedule(Runnable task, Duration delay) {
        return group.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    EventLoopGroup group() {
        return group;
    }

    /** Ends the threads; connections that are still open are cut. Returns at once; what was queued for listeners still runs. */
    @Override
    public synchronized void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        if (callbacks != null) {
            callbacks.shutdown();
        }
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger next = new AtomicInteger();
        return body -> new QmpThread(body, prefix + next.incrementAndGet());
    }
}
