package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.error.QmpFrameTooLongException;
import org.qmp4j.error.QmpProtocolException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.error.QmpTimeoutException.Finding;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.Deadlines;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Figures;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.transport.QmpEndpoint;

/** Every fault of the test kit, as a user of the client meets it. */
class FaultsTest {

    private static final QmpOptions BRIEF =
            QmpOptions.standard().withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(80), Duration.ofMillis(80));
    private static final QmpOptions IMPATIENT = QmpOptions.standard()
            .withDeadlines(Deadlines.uniform(new Deadline(Duration.ofMillis(50), Duration.ofMillis(100))))
            .withProbeTimeout(Duration.ofMillis(300));

    @RegisterExtension
    private final Loops loops = new Loops();

    private final Figures figures = new Figures();

    private QmpClient client(FakeQemu qemu, QmpOptions options) {
        return loops.client(qemu, options.withMetrics(figures));
    }

    private static FakeQemu fake(Fault fault) {
        return FakeQemu.builder().fault(fault).start();
    }

    private QmpConnectException refused(FakeQemu qemu, Stage stage) {
        QmpConnectException failed = failure(
                QmpConnectException.class, QmpClient.connect(loops.get(), QmpEndpoint.unix(qemu.socket()), BRIEF));
        assertEquals(stage, failed.stage());
        assertEquals(qemu.socket().toString(), failed.endpoint());
        return failed;
    }

    private static final Set<Fault> EXTRA =
            EnumSet.of(Fault.STALE_REPLY_BEFORE_GREETING, Fault.STALE_REPLY_SAME_ID, Fault.SECOND_GREETING);

    @ParameterizedTest
    @EnumSource(
            names = {
                "EVENT_BEFORE_GREETING",
                "EVENT_BEFORE_CAPABILITIES_REPLY",
                "SECOND_GREETING",
                "STALE_REPLY_BEFORE_GREETING",
                "STALE_REPLY_SAME_ID",
                "ONE_BYTE_WRITES",
                "PRETTY_OUTPUT",
                "NO_OOB"
            })
    void whatCanBeSurvivedIs(Fault fault) {
        try (FakeQemu qemu = fake(fault)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            assertEquals(
                    "running",
                    value(client.execute("query-status")).path("status").asText());
            failure(QmpCommandException.class, client.execute("no-such-command"));
            CompletionStage<?> event = client.awaitEvent(EventFilter.named("STOP"), Duration.ofSeconds(10));
            qemu.emitUnchecked(Event.of("STOP", "{\"text\": \"} { \\\" ]\"}"));
            value(event);
            assertEquals(EXTRA.contains(fault) ? 1 : 0, figures.count("stale"));
            boolean early = fault == Fault.EVENT_BEFORE_GREETING || fault == Fault.EVENT_BEFORE_CAPABILITIES_REPLY;
            assertEquals(early ? 1 : 0, figures.count("event RTC_CHANGE"));
            assertEquals(fault != Fault.NO_OOB, client.greeting().offersOutOfBand());
        }
    }

    @Test
    void aBusyMonitorIsNamed() {
        try (FakeQemu qemu = fake(Fault.NO_GREETING)) {
            String reason = refused(qemu, Stage.GREETING).reason();
            assertTrue(reason.contains("another client holds the monitor"), reason);
        }
    }

    @Test
    void aMonitorThatAnotherClientHoldsIsNamedToo() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient first = client(qemu, QmpOptions.standard());
            refused(qemu, Stage.GREETING);
            value(first.execute("query-status"));
        }
    }

    @Test
    void aClientWhoseTurnComesLaterConnects() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient first = client(qemu, QmpOptions.standard());
            CompletionStage<QmpClient> second =
                    QmpClient.connect(loops.get(), QmpEndpoint.unix(qemu.socket()), QmpOptions.standard());
            value(first.execute("query-status"));
            assertFalse(second.toCompletableFuture().isDone());
            first.close();
            value(value(second).execute("query-status"));
        }
    }

    @Test
    void silenceAfterTheGreetingIsNamed() {
        try (FakeQemu qemu = fake(Fault.NO_CAPABILITIES_REPLY)) {
            assertTrue(refused(qemu, Stage.NEGOTIATION).reason().contains("main loop"));
        }
    }

    @Test
    void aRefusalIsNamed() {
        try (FakeQemu qemu = fake(Fault.REFUSED_CAPABILITIES)) {
            assertTrue(refused(qemu, Stage.NEGOTIATION).reason().contains("Capability oob not available"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"IDLESS_ERROR", "MANY_IDLESS_ERRORS", "INF_NUMBER", "INFINITY_ID"})
    void whatBreaksTheProtocolFailsTheCommandAndCloses(Fault fault) {
        try (FakeQemu qemu = fake(fault)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            failure(QmpProtocolException.class, client.execute("query-status"));
            value(client.closed());
            assertEquals(
                    Delivery.NOT_SENT,
                    failure(QmpClosedException.class, client.execute("query-status"))
                            .delivery());
        }
    }

    @Test
    void aStuckMainLoopIsToldFromAStoppedProcess() {
        try (FakeQemu stuck = fake(Fault.STALLED_MAIN_LOOP);
                FakeQemu stopped = fake(Fault.STOPPED_PROCESS);
                FakeQemu old = FakeQemu.builder()
                        .fault(Fault.STALLED_MAIN_LOOP)
                        .fault(Fault.NO_OOB)
                        .start()) {
            assertEquals(Finding.MAIN_LOOP_STUCK, late(stuck));
            assertEquals(Finding.PROCESS_STOPPED, late(stopped));
            assertEquals(Finding.UNKNOWN, late(old));
        }
    }

    private Finding late(FakeQemu qemu) {
        QmpClient client = client(qemu, IMPATIENT);
        QmpTimeoutException late = failure(QmpTimeoutException.class, client.execute("query-status"));
        assertEquals(Delivery.OUTCOME_UNKNOWN, late.delivery());
        assertTrue(client.isConnected());
        return late.finding();
    }

    @Test
    void aLateReplyIsSwallowedAndTheConnectionLives() {
        try (FakeQemu qemu = FakeQemu.builder()
                .unchecked("slow", command -> Answer.withheld())
                .start()) {
            QmpClient client = client(qemu, IMPATIENT);
            failure(QmpTimeoutException.class, client.execute("slow"));
            qemu.release("slow");
            assertEquals(
                    "running",
                    value(client.execute("query-status")).path("status").asText());
            assertEquals(1, figures.count("slow late"));
        }
    }

    private static long asked(FakeQemu qemu) {
        return qemu.received().stream()
                .filter(command -> command.name().equals("query-status"))
                .count();
    }

    @Test
    void outOfBandCommandsPassAStuckMainLoopAndEightMore() {
        try (FakeQemu qemu = fake(Fault.STALLED_MAIN_LOOP)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            for (int i = 0; i < 40; i++) {
                client.execute("query-status");
            }
            until("QEMU has read the window", () -> asked(qemu) == 8);
            assertTrue(value(client.execute(QmpCommand.outOfBand("query-yank"))).isArray());
            assertEquals(8, asked(qemu));
            qemu.lift(Fault.STALLED_MAIN_LOOP);
            value(client.execute("query-name"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SHUTDOWN_BEFORE_QUIT_REPLY", "QUIT_WITHOUT_REPLY", "QUIT_RESET"})
    void quitSucceedsHoweverTheConnectionEnds(Fault fault) {
        try (FakeQemu qemu = fake(fault)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            CompletionStage<?> event = client.awaitEvent(EventFilter.named("SHUTDOWN"), Duration.ofSeconds(10));
            assertEquals("{}", value(client.execute("quit")).toString());
            value(client.closed());
            if (fault != Fault.QUIT_RESET) {
                value(event);
            }
        }
    }

    @Test
    void aLateReplyIsWaitedForUntilTheDeadlineOnly() {
        try (FakeQemu qemu = fake(Fault.LATE_REPLIES)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            CompletionStage<?> patient = client.execute("query-status");
            QmpTimeoutException late = failure(
                    QmpTimeoutException.class,
                    client.execute(QmpCommand.of("query-name"), Deadline.of(Duration.ofMillis(100))));
            assertEquals(Finding.MAIN_LOOP_STUCK, late.finding());
            value(patient);
        }
    }

    @Test
    void longCommandsHoldUpASlowReaderButNothingIsLost() {
        try (FakeQemu qemu = fake(Fault.SLOW_INPUT)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            CompletionStage<?> refused =
                    client.execute("query-status", QmpJson.object().put("long", "x".repeat(3000)));
            CompletionStage<?> next = client.execute("query-name");
            failure(QmpCommandException.class, refused);
            value(next);
        }
    }

    @Test
    void aReplyOverTheCapFailsItsCommandOnly() {
        try (FakeQemu qemu = FakeQemu.builder()
                .fault(Fault.OVERSIZED_REPLY, "query-qmp-schema")
                .unchecked("query-qmp-schema", command -> Answer.done())
                .oversizedReply(17 << 20)
                .start()) {
            QmpClient client = client(qemu, QmpOptions.standard());
            CompletionStage<?> big = client.execute("query-qmp-schema");
            CompletionStage<?> next = client.execute("query-status");
            QmpFrameTooLongException tooLong = failure(QmpFrameTooLongException.class, big);
            assertEquals(16 << 20, tooLong.limit());
            assertTrue(tooLong.length() > 17 << 20);
            value(next);
            client.close();
            QmpClient patient = client(qemu, QmpOptions.standard().withMaxFrame(32 << 20));
            assertEquals(
                    17 << 20,
                    value(patient.execute("query-qmp-schema")).textValue().length());
        }
    }

    @Test
    void anEndInTheMiddleOfAReplyIsNamed() {
        try (FakeQemu qemu = fake(Fault.EOF_MID_REPLY)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            QmpClosedException end = failure(QmpClosedException.class, client.execute("query-status"));
            assertEquals(Delivery.OUTCOME_UNKNOWN, end.delivery());
            assertTrue(end.reason().contains("in the middle of a message"), end.reason());
        }
    }

    @Test
    void numbersAreExactHoweverTheyAreWritten() {
        try (FakeQemu qemu = fake(Fault.ODD_NUMBERS)) {
            JsonNode reply = value(client(qemu, QmpOptions.standard()).execute("query-status"));
            assertEquals(
                    "18446744073709551615", reply.path("u64").bigIntegerValue().toString());
            assertEquals(100, reply.path("exponent").intValue());
        }
    }

    @Test
    void anEventThatNobodyKnowsIsAnEvent() {
        try (FakeQemu qemu = fake(Fault.UNKNOWN_EVENT)) {
            QmpClient client = client(qemu, QmpOptions.standard());
            CompletionStage<QmpEvent> event =
                    client.awaitEvent(EventFilter.named("FROM_THE_FUTURE"), Duration.ofSeconds(10));
            value(client.execute("query-status"));
            assertEquals("{\"data\":[1,{}]}", value(event).data().toString());
        }
    }

    @Test
    void aLongReplyArrivesWhole() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            JsonNode schema = value(client(qemu, QmpOptions.standard()).execute("query-qmp-schema"));
            assertTrue(schema.toString().length() > 100_000, "QEMU's is longer still");
        }
    }

    @Test
    void ofEventsThatQemuLimitsTheFirstAndTheLastArrive() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = client(qemu, QmpOptions.standard());
            EventFilter changes = EventFilter.named("BALLOON_CHANGE");
            CompletionStage<QmpEvent> first = client.awaitEvent(changes, Duration.ofSeconds(10));
            for (int actual = 1; actual <= 5; actual++) {
                qemu.emit("BALLOON_CHANGE", "{\"actual\": " + actual + "}");
            }
            assertEquals(1, value(first).data().path("actual").asInt());
            CompletionStage<QmpEvent> last = client.awaitEvent(changes, Duration.ofSeconds(10));
            assertEquals(5, value(last).data().path("actual").asInt());
            assertEquals(2, figures.count("event BALLOON_CHANGE"));
        }
    }

    @Test
    void idsOnTheWireAreShort() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = client(qemu, QmpOptions.standard());
            value(client.execute("query-status"));
            assertEquals(
                    "{\"execute\":\"query-status\",\"id\":1}",
                    qemu.received().get(1).raw());
        }
    }
}
