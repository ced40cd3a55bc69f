package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.transport.QmpThread;

class EventsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    private final Loops loops = new Loops();

    private final List<QmpNotice> heard = new CopyOnWriteArrayList<>();

    @Test
    void eventsComeInOrderAndNumbered() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            client.subscribe(EventFilter.all(), heard::add);
            for (int i = 0; i < 2000; i++) {
                qemu.emitUnchecked(Event.of("E" + i));
            }
            until("all came", () -> heard.size() == 2000);
            assertEquals(
                    IntStream.range(0, 2000).mapToObj(i -> "E" + i).toList(),
                    heard.stream().map(one -> ((QmpEvent) one).name()).toList());
            assertEquals(
                    LongStream.rangeClosed(1, 2000).boxed().toList(),
                    heard.stream().map(QmpNotice::sequence).toList());
        }
    }

    @Test
    void aFilterByNameMemberAndPredicateSeesOnlyItsOwn() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            EventFilter filter = EventFilter.named("BLOCK_JOB_READY", "NEVER_HEARD_OF")
                    .with("device", "d0")
                    .and(event -> event.data().path("len").asInt() > 5);
            assertEquals("BLOCK_JOB_READY or NEVER_HEARD_OF with device d0", filter.toString());
            client.subscribe(filter, heard::add);
            qemu.emit("STOP");
            qemu.emit(
                    "BLOCK_JOB_READY",
                    "{\"device\": \"d1\", \"len\": 9, \"type\": \"mirror\", \"offset\": 0, \"speed\": 0}");
            qemu.emit(
                    "BLOCK_JOB_READY",
                    "{\"device\": \"d0\", \"len\": 5, \"type\": \"mirror\", \"offset\": 0, \"speed\": 0}");
            qemu.emit(
                    "BLOCK_JOB_READY",
                    "{\"device\": \"d0\", \"len\": 6, \"type\": \"mirror\", \"offset\": 0, \"speed\": 0}");
            qemu.emitUnchecked(Event.of("NEVER_HEARD_OF", "{\"device\": \"d0\", \"len\": 7}"));
            until("both came", () -> heard.size() == 2);
            assertEquals(
                    List.of(4L, 5L), heard.stream().map(QmpNotice::sequence).toList());
        }
    }

    @Test
    void aSlowListenerNeverHoldsUpCommandsOrOthers() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            CountDownLatch wake = new CountDownLatch(1);
            client.subscribe(EventFilter.all(), notice -> {
                try {
                    wake.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            client.subscribe(EventFilter.all(), EventBuffer.STANDARD, Runnable::run, heard::add);
            for (int i = 0; i < 20_000; i++) {
                qemu.emit("STOP");
            }
            assertEquals(
                    "running",
                    value(client.execute("query-status")).path("status").asText());
            assertEquals(20_000, heard.size(), "all were read before the reply behind them");
            wake.countDown();
        }
    }

    @Test
    void anEventBeforeTheReplyIsNotMissed() {
        try (FakeQemu qemu = FakeQemu.builder()
                .on(
                        "system_reset",
                        command -> Answer.eventThen(
                                Event.of("RESET", "{\"guest\": false, \"reason\": \"host-qmp-system-reset\"}"),
                                Answer.done()))
                .start()) {
            QmpClient client = loops.client(qemu);
            Awaited<?> both =
                    value(client.executeAndAwait(QmpCommand.of("system_reset"), EventFilter.named("RESET"), SOON));
            assertEquals("RESET", both.event().name());
            assertEquals("{}", both.result().toString());
        }
    }

    @Test
    void anEventLongAfterTheReplyIsAwaited() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            CompletionStage<? extends Awaited<?>> both =
                    client.executeAndAwait(QmpCommand.of("system_powerdown"), EventFilter.named("SHUTDOWN"), SOON);
            value(client.execute("query-name"));
            assertFalse(both.toCompletableFuture().isDone());
            qemu.emit("SHUTDOWN", "{\"guest\": true, \"reason\": \"guest-shutdown\"}");
            assertTrue(value(both).event().data().path("guest").asBoolean());
        }
    }

    @Test
    void ifTheCommandFailsNobodyWaitsForTheEvent() {
        try (FakeQemu qemu = FakeQemu.builder()
                .on("system_reset", command -> Answer.error("no"))
                .start()) {
            QmpClient client = loops.client(qemu);
            failure(
                    QmpCommandException.class,
                    client.executeAndAwait(QmpCommand.of("system_reset"), EventFilter.named("RESET"), SOON));
        }
    }

    @Test
    void anEventThatDoesNotComeTimesOut() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            QmpTimeoutException late = failure(
                    QmpTimeoutException.class, client.awaitEvent(EventFilter.named("RESET"), Duration.ofMillis(20)));
            assertTrue(
                    late.getMessage().startsWith("waiting for ")
                            && late.getMessage().contains("RESET")
                            && late.getMessage().endsWith(": it did not come within 20 ms"),
                    late.getMessage());
        }
    }

    @Test
    void whoeverWaitsForAnEventHearsOfTheEnd() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            CompletionStage<QmpEvent> waiting = client.awaitEvent(EventFilter.named("RESET"), SOON);
            qemu.disconnect();
            String message = failure(QmpClosedException.class, waiting).getMessage();
            assertTrue(message.endsWith(" ended: QEMU closed the connection"), message);
            value(client.closed());
            failure(QmpClosedException.class, client.awaitEvent(EventFilter.named("RESET"), SOON));
        }
    }

    @Test
    void aFilterThatThrowsFailsTheWaiterOnly() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            CompletionStage<QmpEvent> waiting = client.awaitEvent(
                    EventFilter.all().and(event -> {
                        throw new IllegalStateException("own");
                    }),
                    SOON);
            qemu.emit("STOP");
            failure(IllegalStateException.class, waiting);
            value(client.execute("query-name"));
        }
    }

    @Test
    void theEndIsANoticeOfItsOwn() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            client.subscribe(EventFilter.named("STOP"), heard::add);
            qemu.emit("STOP");
            qemu.disconnect();
            until("the end came", () -> heard.size() == 2);
            QmpDisconnected end = assertInstanceOf(QmpDisconnected.class, heard.get(1));
            assertEquals("QEMU closed the connection", end.reason());
            assertFalse(end.reconnecting());
            assertEquals(2, end.sequence());
            assertFalse(client.isConnected());
        }
    }

    @Test
    void aClosedSubscriptionHearsNothing() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            QmpSubscription subscription = client.subscribe(EventFilter.all(), heard::add);
            assertTrue(subscription.isOpen());
            subscription.close();
            assertFalse(subscription.isOpen());
            qemu.emit("STOP");
            value(client.execute("query-name"));
            assertEquals(List.of(), heard);
            assertEquals(0, subscription.missed());
        }
    }

    @Test
    void listenersRunOnTheEventThreadUnlessTheyBringTheirOwn() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = loops.client(qemu);
            CompletableFuture<Thread> where = new CompletableFuture<>();
            client.subscribe(EventFilter.all(), notice -> where.complete(Thread.currentThread()));
            qemu.emit("STOP");
            Thread thread = value(where);
            assertInstanceOf(QmpThread.class, thread);
            assertTrue(thread.getName().contains("-events-"), thread.getName());
        }
    }
}
