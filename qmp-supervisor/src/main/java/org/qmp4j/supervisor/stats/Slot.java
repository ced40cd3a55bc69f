package org.qmp4j.supervisor.stats;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpCommandException;

/**
 * One kind of figure of one process: the last one, and the question that is open, of which there is one at most. Safe to use from
 * any thread.
 */
final class Slot<T> {
    private @Nullable T value;
    private long readAt;
    private @Nullable CompletableFuture<?> open;
    private long askedAt;
    private String problem = "it was not asked for";

    /**
     * Asks, unless an answer is owed still.
     *
     * @param patience who has owed it for longer than that is not waited for
     * @return completes when it is answered, one way or the other; never fails
     */
    CompletionStage<?> ask(Supplier<CompletionStage<T>> question, Duration patience) {
        CompletableFuture<?> mine = new CompletableFuture<>();
        synchronized (this) {
            if (open != null) {
                boolean late = System.nanoTime() - askedAt > patience.toNanos();
                return late ? CompletableFuture.completedFuture(null) : open;
            }
            open = mine;
            askedAt = System.nanoTime();
        }
        // outside of the lock: the answer may be there at once
        question.get().whenComplete((answer, failure) -> {
            answered(answer, failure);
            mine.complete(null);
        });
        return mine;
    }

    private synchronized void answered(@Nullable T answer, @Nullable Throwable failure) {
        open = null;
        if (answer != null) {
            value = answer;
            readAt = System.nanoTime();
        } else if (failure != null) {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            problem = String.valueOf(cause.getMessage());
            if (cause instanceof QmpCommandException || cause instanceof NothingThere) {
                // that is an answer, too: there is none any more
                value = null;
            }
        }
    }

    /** @param since the nanoTime before which it was not read afresh */
    synchronized Figure<T> figure(long since) {
        T last = value;
        String reason = open == null ? problem : "no answer for " + seconds(System.nanoTime() - askedAt);
        if (last == null) {
            return new Figure.Absent<>(reason);
        }
        return readAt - since >= 0
                ? new Figure.Fresh<>(last)
                : new Figure.Stale<>(last, Duration.ofNanos(System.nanoTime() - readAt), reason);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }

    /** What was looked at is not there. */
    static final class NothingThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingThere(String what) {
            super(what);
        }
    }
}
