package org.qmp4j.supervisor.attach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns two = new Turns(2, Duration.ofHours(1));
    private final List<Integer> begun = new ArrayList<>();

    @Test
    void beginsWhatIsAskedForInOrderAndSoManyAtOnce() {
        List<CompletableFuture<Integer>> talks = IntStream.range(0, 5)
                .mapToObj(i -> new CompletableFuture<Integer>())
                .toList();
        List<CompletableFuture<Integer>> told = IntStream.range(0, 5)
                .mapToObj(i -> two.take(() -> {
                            begun.add(i);
                            return talks.get(i);
                        })
                        .toCompletableFuture())
                .toList();
        assertEquals(List.of(0, 1), begun);
        talks.get(1).complete(11);
        assertEquals(11, told.get(1).join());
        assertEquals(List.of(0, 1, 2), begun);
        talks.get(0).completeExceptionally(new IllegalStateException("it hangs"));
        assertThrows(CompletionException.class, told.get(0)::join);
        assertEquals(List.of(0, 1, 2, 3), begun, "one that fails makes room too");
        talks.get(2).complete(12);
        talks.get(3).complete(13);
        talks.get(4).complete(14);
        assertEquals(14, told.get(4).join());
    }

    @Test
    void manyThatEndAtOnceWaitBehindOneThatDoesNot() {
        List<CompletableFuture<Integer>> talks = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        talks.forEach(talk -> two.take(() -> talk));
        List<CompletableFuture<Integer>> told = IntStream.range(0, 50_000)
                .mapToObj(i ->
                        two.take(() -> CompletableFuture.completedFuture(i)).toCompletableFuture())
                .toList();
        talks.get(0).complete(1);
        assertEquals(49_999, told.get(49_999).orTimeout(60, TimeUnit.SECONDS).join());
    }

    @Test
    void oneThatCannotEvenBeginMakesRoom() {
        for (int i = 0; i < 10; i++) {
            CompletableFuture<Integer> told = two.<Integer>take(() -> {
                        throw new IllegalStateException("no");
                    })
                    .toCompletableFuture();
            assertThrows(CompletionException.class, told::join);
        }
        assertEquals(
                1,
                two.take(() -> CompletableFuture.completedFuture(1))
                        .toCompletableFuture()
                        .join());
    }

    @Test
    void oneThatTakesLongKeepsNobodyWaitingForEver() throws Exception {
        Turns one = new Turns(1, Duration.ofMillis(1));
        CompletableFuture<Integer> slow = new CompletableFuture<>();
        CompletableFuture<Integer> told = one.take(() -> slow).toCompletableFuture();
        CompletableFuture<Integer> next =
                one.take(() -> CompletableFuture.completedFuture(2)).toCompletableFuture();
        assertEquals(2, next.get(60, TimeUnit.SECONDS));
        slow.complete(1);
        assertEquals(1, told.join(), "its answer counts all the same");
        CompletableFuture<Integer> hangs = new CompletableFuture<>();
        Turns patient = new Turns(1, Duration.ofHours(1));
        patient.take(() -> hangs);
        assertTrue(!patient.take(() -> CompletableFuture.completedFuture(3))
                .toCompletableFuture()
                .isDone());
    }
}
