package org.qmp4j.supervisor.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpSubscription;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;

/** What one QEMU says of a migration from now on: each status that it comes to, and when its virtual CPUs stand still and run. */
public final class MigrationWatch implements AutoCloseable {
    private static final String MIGRATION = "MIGRATION";
    private static final String STOP = "STOP";

    private final QmpSubscription subscription;
    private final List<String> statuses = new ArrayList<>();
    private final Map<String, Long> moments = new HashMap<>();
    private final CompletableFuture<Void> still = new CompletableFuture<>();
    private @Nullable Waiting waiting;
    private boolean gone;

    private record Waiting(Set<String> wanted, CompletableFuture<String> reached) {}

    MigrationWatch(QmpClient client) {
        // on the event loop itself: every microsecond counts while the guest stands still
        subscription = client.subscribe(
                EventFilter.named(MIGRATION, STOP, "RESUME"), EventBuffer.STANDARD, Runnable::run, this::heard);
    }

    private void heard(QmpNotice notice) {
        Waiting now;
        String status;
        synchronized (this) {
            if (notice instanceof QmpEvent event && event.name().equals(MIGRATION)) {
                statuses.add(event.data().path("status").asText());
            } else if (notice instanceof QmpEvent event) {
                moments.putIfAbsent(event.name(), System.nanoTime());
            } else if (notice instanceof QmpDisconnected) {
                gone = true;
            }
            now = waiting;
            status = now == null ? null : last(now.wanted());
        }
        if (notice instanceof QmpEvent event && event.name().equals(STOP)) {
            still.complete(null);
        }
        if (now != null && status != null) {
            now.reached().complete(status);
        }
    }

    /** The last one among those; empty text if it is gone; null if none has come. */
    private @Nullable String last(Set<String> wanted) {
        for (int i = statuses.size() - 1; i >= 0; i--) {
            if (wanted.contains(statuses.get(i))) {
                return statuses.get(i);
            }
        }
        return gone ? "" : null;
    }

    /**
     * Completes on the event loop when it has come to one of those, the latest of them; at once if it has already. With an empty
     * text when the connection has ended. One question at a time: an earlier one is forgotten.
     */
    public synchronized CompletionStage<String> reached(Set<String> wanted) {
        Waiting next = new Waiting(wanted, new CompletableFuture<>());
        String now = last(wanted);
        if (now != null) {
            next.reached().complete(now);
        }
        waiting = next;
        return next.reached();
    }

    /** Completes on the event loop when its virtual CPUs first stand still; what depends on it must not wait. */
    public CompletionStage<Void> still() {
        return still.minimalCompletionStage();
    }

    /** When its virtual CPUs first stood still, by {@link System#nanoTime()}. */
    public synchronized OptionalLong stopped() {
        Long at = moments.get(STOP);
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    /** When they first ran, by {@link System#nanoTime()}. */
    public synchronized OptionalLong resumed() {
        Long at = moments.get("RESUME");
        return at == null ? OptionalLong.empty() : OptionalLong.of(at);
    }

    @Override
    public void close() {
        subscription.close();
    }
}
