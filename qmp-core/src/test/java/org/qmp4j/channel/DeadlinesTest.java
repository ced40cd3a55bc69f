package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.error.QmpTimeoutException.Finding;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.Deadlines;
import org.qmp4j.option.QmpOptions;

class DeadlinesTest {

    private static final QmpOptions OPTIONS = QmpOptions.standard()
            .withDeadlines(Deadlines.uniform(new Deadline(Duration.ofSeconds(2), Duration.ofSeconds(10)))
                    .with("long", new Deadline(Duration.ofMinutes(1), Duration.ofMinutes(10))))
            .withProbeTimeout(Duration.ofSeconds(1));

    private static final String PROBE = "{\"exec-oob\":\"query-yank\",\"id\":%d}";

    @Test
    void aSlowCommandIsReportedOnceAndMayStillSucceed() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        PendingCommand<JsonNode> command = qemu.submit("query-block");
        qemu.pass(Duration.ofMillis(1999));
        assertEquals(List.of("connected"), qemu.figures.lines);
        qemu.pass(Duration.ofMillis(1));
        assertEquals(List.of("connected", "query-block slow 2000"), qemu.figures.lines);
        qemu.pass(5);
        assertFalse(command.isDone());
        qemu.answer(1);
        assertTrue(command.isDone() && !command.isCompletedExceptionally());
        qemu.pass(60);
        assertEquals(List.of("connected", "query-block slow 2000", "query-block RETURNED"), qemu.figures.lines);
    }

    @Test
    void eachCommandHasItsOwnDeadline() {
        QemuEnd qemu = QemuEnd.withoutOutOfBand(OPTIONS);
        PendingCommand<JsonNode> patient = qemu.submit("long");
        qemu.pass(5);
        PendingCommand<JsonNode> ordinary = qemu.submit("query-block");
        PendingCommand<JsonNode> own = qemu.connection()
                .submit(
                        QmpCommand.of("query-block"),
                        new Deadline(Duration.ZERO, Duration.ofSeconds(1)),
                        PendingCommand.NO_FD);
        qemu.pass(1);
        assertTrue(own.isCompletedExceptionally());
        assertFalse(ordinary.isDone());
        qemu.pass(9);
        assertTrue(ordinary.isCompletedExceptionally());
        assertFalse(patient.isDone());
        qemu.pass(584);
        assertFalse(patient.isDone());
        qemu.pass(1);
        assertEquals(
                Duration.ofMinutes(10),
                failure(QmpTimeoutException.class, patient).waited());
    }

    @Test
    void ifOnlyTheMonitorThreadAnswersTheMainLoopIsStuck() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        PendingCommand<JsonNode> command = qemu.submit("query-block");
        qemu.writes();
        qemu.pass(10);
        assertFalse(command.isDone(), "the probe comes first");
        qemu.assertSent(String.format(PROBE, 2));
        qemu.say("{\"return\": [], \"id\": 2}");
        QmpTimeoutException late = failure(QmpTimeoutException.class, command);
        assertEquals(Finding.MAIN_LOOP_STUCK, late.finding());
        assertEquals(Delivery.OUTCOME_UNKNOWN, late.delivery());
        assertTrue(late.getMessage().contains("query-block"), late.getMessage());
        assertEquals(1, qemu.figures.count("query-block OUTCOME_UNKNOWN"));
        assertTrue(qemu.isOpen());
    }

    @Test
    void anOutOfBandErrorIsAnAnswerToo() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        PendingCommand<JsonNode> command = qemu.submit("query-block");
        qemu.pass(10);
        qemu.say("{\"id\": 2, \"error\": {\"class\": \"CommandNotFound\", \"desc\": \"old\"}}");
        assertEquals(
                Finding.MAIN_LOOP_STUCK,
                failure(QmpTimeoutException.class, command).finding());
    }

    @Test
    void ifNobodyAnswersTheProcessIsStopped() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        List<PendingCommand<JsonNode>> both = qemu.submit("query-block", 2);
        qemu.writes();
        qemu.pass(10);
        qemu.assertSent(String.format(PROBE, 3));
        qemu.pass(Duration.ofMillis(999));
        assertFalse(both.get(0).isDone());
        qemu.pass(Duration.ofMillis(1));
        for (PendingCommand<JsonNode> one : both) {
            assertEquals(
                    Finding.PROCESS_STOPPED,
                    failure(QmpTimeoutException.class, one).finding());
        }
        PendingCommand<JsonNode> next = qemu.submit("stop");
        qemu.writes();
        qemu.pass(10);
        qemu.assertSent("");
        assertEquals(
                Finding.PROCESS_STOPPED,
                failure(QmpTimeoutException.class, next).finding(),
                "no second probe while the first is unanswered");
    }

    @Test
    void afterAnAnsweredProbeTheNextLateCommandProbesAgain() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        qemu.submit("query-block");
        qemu.pass(10);
        qemu.say("{\"return\": [], \"id\": 2}");
        PendingCommand<JsonNode> next = qemu.submit("stop");
        qemu.writes();
        qemu.pass(10);
        qemu.assertSent(String.format(PROBE, 4));
        qemu.pass(1);
        assertEquals(
                Finding.PROCESS_STOPPED,
                failure(QmpTimeoutException.class, next).finding());
    }

    @Test
    void withoutOutOfBandNothingCanBeFoundOut() {
        QemuEnd qemu = QemuEnd.withoutOutOfBand(OPTIONS);
        PendingCommand<JsonNode> command = qemu.submit("query-block");
        qemu.writes();
        qemu.pass(10);
        assertEquals(
                Finding.UNKNOWN, failure(QmpTimeoutException.class, command).finding());
        qemu.assertSent("");
    }

    @Test
    void theProbeIsSentEvenIfTheQueueIsFull() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS.withQueueLimit(1));
        PendingCommand<JsonNode> first = qemu.submit("query-block", 9).get(0);
        qemu.writes();
        qemu.pass(10);
        qemu.assertSent(String.format(PROBE, 9));
        qemu.say("{\"return\": [], \"id\": 9}");
        assertEquals(
                Finding.MAIN_LOOP_STUCK,
                failure(QmpTimeoutException.class, first).finding());
    }

    @Test
    void aReplyThatComesDuringTheProbeIsInTime() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        PendingCommand<JsonNode> command = qemu.submit("query-block");
        qemu.pass(10);
        qemu.answer(1);
        assertTrue(command.isDone() && !command.isCompletedExceptionally());
        qemu.answer(2);
        assertEquals(1, qemu.figures.count("query-block RETURNED"));
    }

    @Test
    void aLateReplyIsSwallowedAndCounted() {
        QemuEnd qemu = QemuEnd.withoutOutOfBand(OPTIONS);
        PendingCommand<JsonNode> late = qemu.submit("query-block");
        qemu.pass(10);
        assertTrue(late.isCompletedExceptionally());
        PendingCommand<JsonNode> next = qemu.submit("stop");
        qemu.say("{\"return\": {\"late\": true}, \"id\": 1}");
        assertFalse(next.isDone());
        assertEquals(1, qemu.figures.count("query-block late"));
        qemu.say("{\"return\": {\"next\": true}, \"id\": 2}");
        assertEquals("{\"next\":true}", next.join().toString());
    }

    @Test
    void aLateErrorIsSwallowedToo() {
        QemuEnd qemu = QemuEnd.withoutOutOfBand(OPTIONS);
        qemu.submit("query-block");
        qemu.pass(10);
        qemu.say("{\"id\": 1, \"error\": {\"class\": \"GenericError\", \"desc\": \"\"}}");
        assertEquals(1, qemu.figures.count("query-block late"));
        assertTrue(qemu.isOpen());
    }

    @Test
    void aTimedOutCommandKeepsItsSlotUntilItsReply() {
        QemuEnd qemu = QemuEnd.withoutOutOfBand(OPTIONS);
        qemu.submit("busy", 8);
        qemu.pass(10);
        PendingCommand<JsonNode> ninth = qemu.submit("stop");
        assertEquals(8, qemu.writes().size());
        qemu.answer(1);
        qemu.assertSent("{\"execute\":\"stop\",\"id\":9}");
        qemu.answer(2, 3, 4, 5, 6, 7, 8, 9);
        assertTrue(ninth.isDone() && !ninth.isCompletedExceptionally());
    }

    @Test
    void aCommandThatTimesOutInTheQueueWasNotSentAndNeverIs() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        List<PendingCommand<JsonNode>> busy = qemu.submit("long", 8);
        PendingCommand<JsonNode> queued = qemu.submit("stop");
        qemu.writes();
        qemu.pass(10);
        QmpTimeoutException late = failure(QmpTimeoutException.class, queued);
        assertEquals(Delivery.NOT_SENT, late.delivery());
        assertEquals(Finding.UNKNOWN, late.finding());
        qemu.answer(1, 2, 3, 4, 5, 6, 7, 8);
        assertTrue(busy.stream().allMatch(PendingCommand::isDone));
        qemu.assertSent("");
    }

    @Test
    void aLateOutOfBandCommandNeedsNoProbe() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        PendingCommand<JsonNode> urgent = qemu.submit(QmpCommand.outOfBand("yank"));
        qemu.writes();
        qemu.pass(10);
        assertEquals(
                Finding.PROCESS_STOPPED,
                failure(QmpTimeoutException.class, urgent).finding());
        qemu.assertSent("");
    }

    @Test
    void aDeadlineOfCenturiesIsNoOverflow() {
        QemuEnd qemu = QemuEnd.ready(OPTIONS);
        Deadline forever = new Deadline(Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MAX_VALUE));
        PendingCommand<JsonNode> command =
                qemu.connection().submit(QmpCommand.of("stop"), forever, PendingCommand.NO_FD);
        qemu.pass(1_000_000);
        assertFalse(command.isDone());
    }
}
