package org.qmp4j.supervisor.handover;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.handover.HandoverItem.Fate;
import org.qmp4j.supervisor.monitor.CharacterMonitor;
import org.qmp4j.transport.NativeFd;

/** What is known of the connection of one host side, and what became of it. */
final class ConnectionState {
    /** How long a client that does not read may keep a guest waiting that stands still. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS);

    private final HostSide side;
    private volatile @Nullable String missing;
    private boolean looked;
    private boolean connected;
    private volatile boolean taken;
    private volatile @Nullable String broken;

    ConnectionState(HostSide side) {
        this.side = side;
    }

    void descriptorsAreMissing(String why) {
        missing = why;
    }

    /** Whether it can go along. One that is made again when it is lost is: nothing else makes QEMU connect again later. */
    boolean goesAlong() {
        return missing == null && side.reconnectSeconds() == 0;
    }

    void found(boolean now) {
        looked = true;
        connected = now;
    }

    /** It is in our hands. */
    void taken() {
        connected = true;
        taken = true;
    }

    /** The second process does not take it. */
    void refused(String why) {
        missing = why;
        taken = false;
    }

    boolean isTaken() {
        return taken;
    }

    boolean exists() {
        return connected;
    }

    /** What was done for it in the end; a failure is none of the guest's any more. */
    CompletionStage<?> told(CompletionStage<?> last) {
        return last.handle((done, problem) -> {
            if (problem != null) {
                broken = "nobody listens for its clients: " + problem.getMessage();
            }
            return null;
        });
    }

    /** Gives the passed connection to a listening host side; one that cannot be given ends, and is no failure of the guest's. */
    CompletionStage<?> join(CharacterMonitor characters, String name) {
        return characters.addClient(side.id(), name).handle((done, problem) -> {
            if (problem != null) {
                broken = "it could not be joined again (" + problem.getMessage() + ")";
                characters.drop(name);
            }
            return null;
        });
    }

    /** Sends what the guest wrote meanwhile to whoever is connected. */
    CompletionStage<?> deliver(byte[] drained, Passage passage, String name) {
        if (drained.length == 0) {
            return Stages.nothing();
        }
        NativeFd fd = passage.held(name).orElse(null);
        if (fd == null) {
            broken = "nobody could be sent " + drained.length + " bytes that the guest wrote while it was moved";
            return Stages.nothing();
        }
        CompletableFuture<Void> sent = new CompletableFuture<>();
        send(fd, drained, 0, System.nanoTime() + PATIENCE_NANOS, sent);
        return sent;
    }

    private void send(NativeFd fd, byte[] bytes, int from, long end, CompletableFuture<Void> sent) {
        try {
            int next = from + fd.write(bytes, from);
            if (next == bytes.length) {
                sent.complete(null);
            } else if (System.nanoTime() - end < 0) {
                SOON.execute(() -> send(fd, bytes, next, end, sent));
            } else {
                broken = "its client did not take " + (bytes.length - next) + " bytes that the guest wrote";
                sent.complete(null);
            }
        } catch (IOException | RuntimeException e) {
            broken = "its client is gone: " + e.getMessage();
            sent.complete(null);
        }
    }

    HandoverItem item(String alias) {
        String lost = broken;
        if (lost != null) {
            return new HandoverItem(alias, Fate.RECONNECTS, lost);
        } else if (!side.hasConnection()) {
            return new HandoverItem(
                    alias, Fate.UNTOUCHED, "nobody is connected; what comes while the guest stands still is lost");
        } else if (looked && !connected) {
            return new HandoverItem(alias, Fate.UNTOUCHED, "nobody is connected");
        } else if (looked ? taken : goesAlong()) {
            return new HandoverItem(alias, Fate.KEPT, "its connection goes along, and nothing is lost");
        }
        String why = missing != null
                ? "its connection cannot go along: " + missing
                : side.reconnectSeconds() > 0
                        ? "QEMU connects anew, so that it goes on to connect again when the connection is lost"
                        : "its connection was not found";
        return new HandoverItem(alias, Fate.RECONNECTS, why);
    }
}
