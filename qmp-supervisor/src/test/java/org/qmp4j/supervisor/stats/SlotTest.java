package org.qmp4j.supervisor.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.stats.Figure.Absent;
import org.qmp4j.supervisor.stats.Figure.Fresh;
import org.qmp4j.supervisor.stats.Figure.Stale;

class SlotTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final Slot<String> slot = new Slot<>();
    private final List<CompletableFuture<String>> questions = new ArrayList<>();

    private CompletionStage<?> ask(Duration patience) {
        return slot.ask(
                () -> {
                    CompletableFuture<String> question = new CompletableFuture<>();
                    questions.add(question);
                    return question;
                },
                patience);
    }

    private static boolean isOver(CompletionStage<?> stage) {
        return stage.toCompletableFuture().isDone();
    }

    @Test
    void oneQuestionAtATimeIsOpenHoweverOftenItIsAsked() {
        CompletionStage<?> first = ask(LONG);
        CompletionStage<?> second = ask(LONG);
        assertEquals(1, questions.size());
        assertSame(first, second, "both wait for the one answer");
        questions.get(0).complete("one");
        assertTrue(isOver(second));
        ask(LONG);
        assertEquals(2, questions.size());
    }

    @Test
    void whoHasOwedAnAnswerForLongIsNotWaitedForAgain() {
        assertFalse(isOver(ask(Duration.ZERO)), "the first time it is");
        assertTrue(isOver(ask(Duration.ZERO)));
        assertEquals(1, questions.size());
    }

    @Test
    void whatWasReadBeforeIsStaleUntilTheNextAnswer() {
        long before = System.nanoTime();
        ask(LONG);
        assertInstanceOf(Absent.class, slot.figure(before));
        questions.get(0).complete("one");
        assertEquals(new Fresh<>("one"), slot.figure(before));
        long later = System.nanoTime() + 1;
        ask(LONG);
        Stale<?> stale = assertInstanceOf(Stale.class, slot.figure(later));
        assertEquals("one", stale.value());
        assertTrue(stale.reason().startsWith("no answer for "), stale.reason());
        questions.get(1).complete("two");
        assertEquals("two", slot.figure(later).last().orElseThrow());
    }

    @Test
    void aQuestionThatFailsLeavesTheLastAnswerAndSaysWhy() {
        ask(LONG);
        questions.get(0).complete("one");
        long later = System.nanoTime() + 1;
        CompletionStage<?> asked = ask(LONG);
        questions.get(1).completeExceptionally(new IllegalStateException("the line is dead"));
        assertTrue(isOver(asked));
        assertEquals(
                "the line is dead",
                assertInstanceOf(Stale.class, slot.figure(later)).reason());
        ask(LONG);
        questions.get(2).completeExceptionally(new Slot.NothingThere("it is gone"));
        assertEquals(new Absent<>("it is gone"), slot.figure(later));
    }
}
