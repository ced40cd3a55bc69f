package org.qmp4j.supervisor.blockjob;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.OperationException;

/** Who waits for a job to be ready, or to have ended; of the last job on each disk that this supervisor has seen. */
final class Watchers {
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();

    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private volatile boolean closed;

    private record Watch(CompletableFuture<Boolean> ready, CompletableFuture<Boolean> ended) {}

    private static String key(UUID domain, String disk) {
        return domain + " " + disk;
    }

    /** A job has begun, or was found. */
    void begun(UUID domain, String disk) {
        watches.compute(
                key(domain, disk),
                (key, last) -> last != null && !last.ended().isDone()
                        ? last
                        : new Watch(new CompletableFuture<>(), new CompletableFuture<>()));
    }

    /** The same for one that this supervisor does itself. */
    void begun(UUID domain, String disk, Work work) {
        works.put(key(domain, disk), work);
        begun(domain, disk);
        if (closed) {
            work.callOff();
        }
    }

    /** All that this supervisor does itself is called off, also what it has not begun yet. */
    void close() {
        closed = true;
        works.values().forEach(Work::callOff);
    }

    /** What this supervisor is doing itself to that disk; empty when it does nothing. */
    Optional<Work> work(UUID domain, String disk) {
        return Optional.ofNullable(works.get(key(domain, disk)));
    }

    void ready(UUID domain, String disk) {
        Watch watch = watches.get(key(domain, disk));
        if (watch != null) {
            watch.ready().complete(true);
        }
    }

    /**
     * @param effect whether the chain has changed
     * @param problem why it failed; null if it has succeeded, or was ended as asked for
     */
    void ended(UUID domain, String disk, boolean effect, @Nullable OperationException problem) {
        works.remove(key(domain, disk));
        Watch watch = watches.get(key(domain, disk));
        if (watch == null) {
            return;
        }
        if (problem == null) {
            watch.ready().complete(false);
            watch.ended().complete(effect);
        } else {
            watch.ready().completeExceptionally(problem);
            watch.ended().completeExceptionally(problem);
        }
    }

    /** Completes with whether it waits to be told; false if it has ended instead. */
    Optional<CompletionStage<Boolean>> whenReady(UUID domain, String disk) {
        return Optional.ofNullable(watches.get(key(domain, disk)))
                .map(watch -> watch.ready().minimalCompletionStage());
    }

    Optional<CompletionStage<Boolean>> whenEnded(UUID domain, String disk) {
        return Optional.ofNullable(watches.get(key(domain, disk)))
                .map(watch -> watch.ended().minimalCompletionStage());
    }
}
