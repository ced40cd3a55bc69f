package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A connection in use: one thread reads it, one writes, one listens to the silence. A peer that says nothing for too long, or wrong
 * things, is given up. Thread safe.
 */
final class Link implements AutoCloseable {
    /** How often in a time of silence one looks, or asks. */
    static final int TURNS = 6;

    private final Wire wire;
    private final Duration silence;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(named("writes"));
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(named("watches"));
    private final AtomicReference<String> reason = new AtomicReference<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private volatile boolean busy;

    Link(Wire wire, Duration silence) {
        this.wire = wire;
        this.silence = silence;
    }

    /**
     * Begins to read.
     *
     * @param message hears each message; what it throws ends the connection
     */
    void start(Consumer<ObjectNode> message) {
        named("reads").newThread(() -> read(message)).start();
        repeat(this::look);
    }

    /** Says something again and again. */
    void repeat(Runnable asking) {
        long turn = Math.max(1, silence.toMillis() / TURNS);
        try {
            watch.scheduleWithFixedDelay(asking, turn, turn, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // closed already: there is nobody to ask
            return;
        }
    }

    static ThreadFactory named(String does) {
        return body -> {
            Thread thread = new Thread(body, "qmp4j-migration-" + does);
            thread.setDaemon(true);
            return thread;
        };
    }

    private void read(Consumer<ObjectNode> message) {
        try {
            for (ObjectNode next = Frames.read(wire.in()); next != null; next = Frames.read(wire.in())) {
                busy = true;
                message.accept(next);
                heard = System.nanoTime();
                busy = false;
            }
            close("the connection was closed");
        } catch (IOException | IllegalArgumentException e) {
            close(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private void look() {
        // what takes long here is no silence of the other's
        if (!busy && System.nanoTime() - heard > silence.toNanos()) {
            close("nothing was heard for " + silence.toMillis() + " ms");
        }
    }

    /** Writes it, after what was said before; one that cannot be written ends the connection. */
    void say(ObjectNode message) {
        run(() -> {
            try {
                Frames.write(wire.out(), message);
            } catch (IOException e) {
                close("cannot write: " + e.getMessage());
            }
        });
    }

    private void run(Runnable task) {
        try {
            writer.execute(task);
        } catch (RejectedExecutionException e) {
            // closed: whoever waits for an answer is told so by that
            return;
        }
    }

    /** The end, once what was said before is written. */
    void closeAfter(String why) {
        run(() -> close(why));
    }

    /** Completes with why it is closed. */
    CompletableFuture<String> closed() {
        return closed;
    }

    Wire wire() {
        return wire;
    }

    private void close(String why) {
        // whoever reads or writes meanwhile hears of the end as well, and must not be the one who says why
        reason.compareAndSet(null, why);
        try {
            wire.close();
        } catch (IOException e) {
            // it is of no use in any case
            closed.complete(reason.get() + "; " + e.getMessage());
        }
        writer.shutdown();
        watch.shutdown();
        closed.complete(String.valueOf(reason.get()));
    }

    @Override
    public void close() {
        close("it was closed here");
    }
}
