package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCancelledException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpException;
import org.qmp4j.error.QmpRejectedException;
import org.qmp4j.error.QmpStateException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;

class BlockingTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    private final Loops loops = new Loops();

    private static FakeQemu fake() {
        return FakeQemu.builder()
                .unchecked("echo", command -> Answer.value(command.arguments()))
                .unchecked("hang", command -> Answer.withheld())
                .unchecked("reset", command -> Answer.eventThen(Event.of("RESET"), Answer.done()))
                .start();
    }

    @Test
    void itGivesResultsAndEvents() {
        try (FakeQemu qemu = fake()) {
            QmpClient client = loops.client(qemu);
            QmpBlocking blocking = client.blocking();
            assertEquals(
                    "running", blocking.execute("query-status").path("status").asText());
            assertEquals(
                    5,
                    blocking.execute("echo", QmpJson.object().put("a", 5))
                            .path("a")
                            .asInt());
            assertEquals(
                    "RESET",
                    blocking.executeAndAwait(QmpCommand.of("reset"), EventFilter.named("RESET"), SOON)
                            .event()
                            .name());
            assertThrows(
                    QmpTimeoutException.class,
                    () -> blocking.awaitEvent(EventFilter.named("NEVER"), Duration.ofMillis(10)));
            assertEquals("{}", QmpBlocking.await(client.execute("reset")).toString());
        }
    }

    @Test
    void onItsOwnThreadsItThrowsInsteadOfWaitingForItself() {
        try (FakeQemu qemu = fake()) {
            QmpClient client = loops.client(qemu);
            CompletableFuture<Throwable> onLoop = new CompletableFuture<>();
            loops.get()
                    .schedule(
                            () -> onLoop.complete(assertThrows(
                                    QmpStateException.class,
                                    () -> client.blocking().execute("query-status"))),
                            Duration.ZERO);
            String loop = value(onLoop).getMessage();
            assertTrue(loop.contains("-loop-"), loop);
            CompletableFuture<Throwable> onCallback = new CompletableFuture<>();
            client.subscribe(
                    EventFilter.all(),
                    notice -> onCallback.complete(assertThrows(
                            QmpStateException.class, () -> client.blocking().awaitEvent(EventFilter.all(), SOON))));
            qemu.emit("STOP");
            assertTrue(value(onCallback).getMessage().contains("-events-"));
            assertEquals(
                    0,
                    qemu.received().stream()
                            .filter(one -> one.name().equals("query-status"))
                            .count());
        }
    }

    @Test
    void failuresHaveTheCallersStackAndTheOriginalAsCause() {
        try (FakeQemu qemu = fake()) {
            QmpBlocking blocking = loops.client(qemu).blocking();
            QmpCommandException failed =
                    assertThrows(QmpCommandException.class, () -> blocking.execute("no-such-command"));
            assertEquals("CommandNotFound", failed.errorClass());
            assertTrue(Arrays.stream(failed.getStackTrace())
                    .anyMatch(frame -> frame.getMethodName().startsWith("failuresHaveTheCallersStack")
                            || frame.getMethodName().contains("lambda$failuresHaveTheCallersStack")));
            QmpCommandException original = assertInstanceOf(QmpCommandException.class, failed.getCause());
            assertEquals(failed.getMessage(), original.getMessage());
        }
    }

    @Test
    void aRefusedCommandIsThrownToo() {
        try (FakeQemu qemu = fake()) {
            QmpClient client = loops.client(qemu, QmpOptions.standard().withQueueLimit(1));
            for (int i = 0; i < 9; i++) {
                client.execute("hang");
            }
            QmpException refused = assertThrows(
                    QmpRejectedException.class, () -> client.blocking().execute("query-status"));
            assertInstanceOf(QmpRejectedException.class, refused.getCause());
        }
    }

    /** What a waiting thread ends with once it is interrupted. */
    private static Throwable interrupted(FakeQemu qemu, Runnable wait) throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                wait.run();
            } catch (QmpException e) {
                thrown.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
            }
        });
        thread.start();
        if (qemu != null) {
            qemu.awaitReceived("hang", SOON);
        }
        thread.interrupt();
        Throwable end = value(thrown);
        thread.join(SOON.toMillis());
        return end;
    }

    @Test
    void anInterruptGivesTheCommandUpAndKeepsTheFlag() throws Exception {
        try (FakeQemu qemu = fake()) {
            QmpClient client = loops.client(qemu);
            QmpCancelledException end = assertInstanceOf(
                    QmpCancelledException.class,
                    interrupted(qemu, () -> client.blocking().execute("hang")));
            assertEquals(Delivery.OUTCOME_UNKNOWN, end.delivery());
            qemu.release("hang");
            assertEquals(
                    "running",
                    client.blocking().execute("query-status").path("status").asText());
        }
    }

    @Test
    void anInterruptEndsEveryKindOfWaiting() throws Exception {
        try (FakeQemu qemu = fake()) {
            QmpBlocking blocking = loops.client(qemu).blocking();
            assertInstanceOf(
                    QmpCancelledException.class,
                    interrupted(null, () -> blocking.awaitEvent(EventFilter.all(), Duration.ofHours(1))));
            assertInstanceOf(
                    QmpCancelledException.class, interrupted(null, () -> QmpBlocking.await(new CompletableFuture<>())));
            assertInstanceOf(
                    QmpCancelledException.class,
                    interrupted(
                            qemu,
                            () -> blocking.executeAndAwait(
                                    QmpCommand.of("hang"), EventFilter.all(), Duration.ofHours(1))));
        }
    }

    @Test
    void manyThreadsShareOneClient() throws Exception {
        work(Executors.newFixedThreadPool(16));
    }

    @Test
    void manyVirtualThreadsShareOneClient() throws Exception {
        if (Runtime.version().feature() < 21) {
            return;
        }
        work((ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
    }

    private void work(ExecutorService threads) throws Exception {
        try (FakeQemu qemu = fake()) {
            QmpBlocking blocking = loops.client(qemu).blocking();
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                int mine = i;
                all.add(threads.submit(() -> {
                    int wrong = 0;
                    for (int n = 0; n < 20; n++) {
                        JsonNode echo = blocking.execute(
                                "echo", QmpJson.object().put("a", mine).put("n", n));
                        wrong +=
                                echo.path("a").asInt() == mine && echo.path("n").asInt() == n ? 0 : 1;
                    }
                    return wrong;
                }));
            }
            for (Future<Integer> one : all) {
                assertEquals(0, one.get(30, TimeUnit.SECONDS));
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
