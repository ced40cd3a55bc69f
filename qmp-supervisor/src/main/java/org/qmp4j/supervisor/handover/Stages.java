package org.qmp4j.supervisor.handover;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is done with many answers. */
final class Stages {
    private Stages() {}

    static CompletionStage<?> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    /** Completes when all have, with the first failure there is. */
    static CompletionStage<?> all(Collection<? extends CompletionStage<?>> stages) {
        return CompletableFuture.allOf(
                stages.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new));
    }

    /** The second once the first is done. */
    static CompletionStage<?> then(CompletionStage<?> first, Supplier<CompletionStage<?>> second) {
        return first.thenCompose(done -> plain(second.get()));
    }

    private static CompletionStage<Void> plain(CompletionStage<?> stage) {
        return stage.thenAccept(done -> {});
    }

    /** The second once the first has failed; it counts then. */
    static CompletionStage<?> orElse(CompletionStage<?> first, Supplier<CompletionStage<?>> second) {
        return plain(first)
                .handle((done, problem) -> problem == null ? Stages.<Void>done() : plain(second.get()))
                .thenCompose(Function.identity());
    }

    private static <T> CompletionStage<T> done() {
        return CompletableFuture.completedStage(null);
    }
}
