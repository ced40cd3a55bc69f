package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainStateException;

/** Jobs need no guest: these domains are never started. */
class DomainJobsTest {
    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.with(Path.of("/no/such/qemu"));
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    @Test
    void aScopeIsOfNoUseAfterItsJob() throws Exception {
        Domain domain = lab.define("scoped");
        AtomicReference<JobScope> kept = new AtomicReference<>();
        CompletionStage<JobScope> job = domain.run(JobKind.INSPECT, scope -> {
            assertEquals("in time", scope.await(CompletableFuture.completedFuture("in time")));
            kept.set(scope);
            return scope;
        });
        // also for whoever hears of the result first
        Lab.get(job.thenAccept(scope -> assertThrows(IllegalStateException.class, scope::monitor)));
        JobScope scope = kept.get();
        String message =
                assertThrows(IllegalStateException.class, scope::monitor).getMessage();
        assertTrue(message.contains("inspect job") && message.contains("'scoped'"), message);
        assertThrows(IllegalStateException.class, scope::rollback);
        assertThrows(IllegalStateException.class, () -> scope.await(CompletableFuture.completedFuture(1)));
    }

    @Test
    void aJobHasNoMonitorWhenNothingRuns() {
        Domain domain = lab.define("stopped");
        DomainStateException refused =
                Lab.failure(DomainStateException.class, domain.run(JobKind.CONTROL, JobScope::monitor));
        assertEquals("control", refused.operation());
        assertEquals("STOPPED", refused.actual());
    }

    @Test
    void jobsOfADomainRunOneAfterTheOtherInOrder() throws Exception {
        Domain domain = lab.define("serial");
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletionStage<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            jobs.add(domain.run(JobKind.INSPECT, scope -> {
                order.add(number);
                for (int spin = 0; spin < 5_000; spin++) {
                    Thread.onSpinWait();
                }
                order.add(number);
                return number;
            }));
        }
        for (CompletionStage<Integer> job : jobs) {
            Lab.get(job);
        }
        List<Integer> expected = Stream.iterate(0, i -> i + 1)
                .limit(200)
                .flatMap(i -> Stream.of(i, i))
                .toList();
        assertEquals(expected, order);
    }

    @Test
    void jobsOfTwoDomainsRunAtOnce() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        Domain one = lab.define("one");
        Domain two = lab.define("two");
        CompletionStage<Integer> first = one.run(JobKind.INSPECT, scope -> both.await(30, TimeUnit.SECONDS));
        CompletionStage<Integer> second = two.run(JobKind.INSPECT, scope -> both.await(30, TimeUnit.SECONDS));
        int sum = Lab.get(first) + Lab.get(second);
        assertEquals(1, sum);
    }

    @Test
    void aJobThatFailsIsUndoneLastToFirstWhateverTheUndoingDoes() throws Exception {
        Domain domain = lab.define("undone");
        List<String> undone = new ArrayList<>();
        IllegalArgumentException cause = new IllegalArgumentException("the job failed");
        IllegalArgumentException failure =
                Lab.failure(IllegalArgumentException.class, domain.run(JobKind.CONTROL, scope -> {
                    scope.rollback().push("first", () -> undone.add("first"));
                    scope.rollback().push("second", () -> {
                        throw new IOException("no undo");
                    });
                    scope.rollback().push("third", () -> {
                        throw new AssertionError("not even an exception");
                    });
                    scope.rollback().push("fourth", () -> {
                        scope.await(CompletableFuture.completedFuture(1));
                        undone.add("fourth");
                    });
                    throw cause;
                }));
        assertSame(cause, failure);
        assertEquals(List.of("fourth", "first"), undone);
        List<String> suppressed = Stream.of(failure.getSuppressed())
                .map(problem -> problem.getMessage() + ": " + problem.getCause().getMessage())
                .toList();
        assertEquals(
                List.of("could not undo 'third': not even an exception", "could not undo 'second': no undo"),
                suppressed);
        assertEquals("the next", Lab.get(domain.run(JobKind.CONTROL, scope -> "the next")));
    }

    @Test
    void aJobThatSucceedsIsNotUndone() throws Exception {
        Domain domain = lab.define("done");
        List<String> undone = new ArrayList<>();
        Lab.get(domain.run(JobKind.CONTROL, scope -> {
            scope.rollback().push("never", () -> undone.add("never"));
            return 1;
        }));
        assertEquals(List.of(), undone);
    }

    @Test
    void anErrorInAJobFailsItAndNothingElse() throws Exception {
        Domain domain = lab.define("erring");
        CompletionStage<Integer> job = domain.run(JobKind.CONTROL, scope -> {
            throw new StackOverflowError("too deep");
        });
        Lab.failure(StackOverflowError.class, job);
        assertEquals("two", Lab.get(domain.run(JobKind.CONTROL, scope -> "two")));
    }

    @Test
    void whoeverComesAfterTheSupervisorHasClosedIsToldSoByTheStage() throws Exception {
        Domain domain = lab.define("late");
        lab.supervisor().close();
        DomainStateException refused = Lab.failure(DomainStateException.class, domain.start());
        assertEquals("let go of", refused.actual());
        assertEquals(DomainState.STOPPED, domain.state());
    }

    @Test
    void closingWaitsForTheJobUnderWayAndFailsTheNext() throws Exception {
        Domain domain = lab.define("closing");
        CompletableFuture<String> begun = new CompletableFuture<>();
        CompletableFuture<String> go = new CompletableFuture<>();
        CompletionStage<String> first = domain.run(JobKind.INSPECT, scope -> {
            begun.complete("");
            return go.get(30, TimeUnit.SECONDS);
        });
        CompletionStage<String> next = domain.run(JobKind.INSPECT, scope -> "never");
        Lab.get(begun);
        CompletableFuture<Void> closed =
                CompletableFuture.runAsync(() -> lab.supervisor().close());
        assertThrows(TimeoutException.class, () -> closed.get(100, TimeUnit.MILLISECONDS));
        try (Supervisor another = lab.another()) {
            Lab.failure(DomainLockedException.class, another.domain("closing").start());
        }
        go.complete("done");
        assertEquals("done", Lab.get(first));
        Lab.failure(DomainStateException.class, next);
        Lab.get(closed);
        lab.another().close();
    }
}
