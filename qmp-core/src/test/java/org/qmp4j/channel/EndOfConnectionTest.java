package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.Deadlines;
import org.qmp4j.option.QmpOptions;

class EndOfConnectionTest {

    private static Delivery closed(PendingCommand<?> command) {
        return failure(QmpClosedException.class, command).delivery();
    }

    static Stream<Consumer<QemuEnd>> ends() {
        return Stream.of(QemuEnd::eof, QemuEnd::reset);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void whatWasSentMayHaveRunAndWhatWasNotHasNot(Consumer<QemuEnd> end) {
        QemuEnd qemu = QemuEnd.ready();
        List<PendingCommand<JsonNode>> all = qemu.submit("cont", 10);
        PendingCommand<JsonNode> urgent = qemu.submit(QmpCommand.outOfBand("yank"));
        qemu.answer(1);
        end.accept(qemu);
        for (int i = 1; i < 9; i++) {
            assertEquals(Delivery.OUTCOME_UNKNOWN, closed(all.get(i)), "command " + i);
        }
        assertEquals(Delivery.NOT_SENT, closed(all.get(9)));
        assertEquals(Delivery.OUTCOME_UNKNOWN, closed(urgent));
        assertEquals(1, qemu.figures.count("disconnected"));
        assertTrue(qemu.connection().closed().isDone());
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theEndAfterQuitIsItsSuccess(Consumer<QemuEnd> end) {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> quit = qemu.submit("quit");
        PendingCommand<JsonNode> other = qemu.submit("stop");
        end.accept(qemu);
        assertEquals("{}", quit.join().toString());
        assertEquals(Delivery.OUTCOME_UNKNOWN, closed(other));
        assertEquals(1, qemu.figures.count("quit RETURNED"));
    }

    @Test
    void aBrokenWriteLeavesASecondToReadWhatQemuStillSaid() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> command = qemu.submit("cont");
        qemu.brokenPipe();
        qemu.say("{\"return\": {}, \"id\": 1}");
        assertEquals("{}", command.join().toString());
        PendingCommand<JsonNode> doubtful = qemu.submit("stop");
        assertTrue(qemu.isOpen());
        qemu.pass(1);
        assertFalse(qemu.isOpen());
        assertEquals(
                "the connection broke: Broken pipe",
                failure(QmpClosedException.class, doubtful).reason());
    }

    @Test
    void aQuitThatWasNotSentIsNoSuccess() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("busy", 8);
        PendingCommand<JsonNode> quit = qemu.submit("quit");
        qemu.eof();
        assertEquals(Delivery.NOT_SENT, closed(quit));
    }

    @Test
    void aQuitIsNoSuccessIfWeHungUp() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> quit = qemu.submit("quit");
        qemu.connection().close();
        qemu.channel.runPendingTasks();
        QmpClosedException end = failure(QmpClosedException.class, quit);
        assertEquals(Delivery.OUTCOME_UNKNOWN, end.delivery());
        assertEquals("the client closed the connection", end.reason());
    }

    @Test
    void aQuitIsNoSuccessIfTheConnectionWentBad() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("stop");
        PendingCommand<JsonNode> quit = qemu.submit("quit");
        qemu.say("garbage");
        assertEquals(Delivery.OUTCOME_UNKNOWN, closed(quit));
    }

    @Test
    void aLateQuitSucceedsIfQemuEndsDuringTheProbe() {
        QemuEnd qemu = QemuEnd.ready(
                QmpOptions.standard().withDeadlines(Deadlines.uniform(Deadline.of(Duration.ofSeconds(1)))));
        PendingCommand<JsonNode> quit = qemu.submit("quit");
        PendingCommand<JsonNode> stop = qemu.submit("stop");
        qemu.pass(1);
        assertFalse(quit.isDone());
        qemu.eof();
        assertEquals("{}", quit.join().toString());
        assertEquals(Delivery.OUTCOME_UNKNOWN, closed(stop));
    }

    @Test
    void whatHadTimedOutFailsOnlyOnce() {
        QemuEnd qemu = QemuEnd.withoutOutOfBand(
                QmpOptions.standard().withDeadlines(Deadlines.uniform(Deadline.of(Duration.ofSeconds(1)))));
        PendingCommand<JsonNode> late = qemu.submit("stop");
        qemu.pass(1);
        qemu.eof();
        failure(QmpTimeoutException.class, late);
        assertEquals(1, qemu.figures.count("stop OUTCOME_UNKNOWN"));
    }

    @Test
    void afterTheEndCommandsAreRefusedAsNotSent() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.reset();
        QmpClosedException refused = failure(QmpClosedException.class, qemu.submit("stop"));
        assertEquals(Delivery.NOT_SENT, refused.delivery());
        assertEquals("the connection broke: Connection reset by peer", refused.reason());
        qemu.assertSent("");
    }

    @Test
    void commandsThatCallbacksSubmitAtTheEndAreNotSent() {
        QemuEnd qemu = QemuEnd.ready();
        var second = qemu.submit("stop").handle((done, problem) -> qemu.submit("cont"));
        qemu.writes();
        qemu.eof();
        assertEquals(Delivery.NOT_SENT, closed(second.join()));
        qemu.assertSent("");
    }

    @Test
    void theReasonSaysIfAMessageWasCut() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> command = qemu.submit("stop");
        qemu.bytes("{\"return\": {");
        qemu.eof();
        assertEquals(
                "QEMU closed the connection in the middle of a message",
                failure(QmpClosedException.class, command).reason());
    }

    @Test
    void theReasonTellsWhoClosed() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.eof();
        assertEquals("QEMU closed the connection", qemu.connection().closed().join());
        QemuEnd ours = QemuEnd.ready();
        ours.connection().close();
        ours.channel.runPendingTasks();
        assertEquals(
                "the client closed the connection", ours.connection().closed().join());
        assertFalse(ours.isOpen());
    }

    @Test
    void aClosedConnectionKeepsNoTimers() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("stop", 9);
        qemu.eof();
        qemu.pass(100_000);
        assertEquals(
                0,
                qemu.figures.lines.stream()
                        .filter(line -> line.contains("slow"))
                        .count());
    }
}
