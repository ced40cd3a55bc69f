package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpFrameTooLongException;
import org.qmp4j.error.QmpProtocolException;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.option.QmpOptions;

/** Bytes that QEMU should not have sent, on a connection that was ready. */
class HostileBytesTest {

    private static final String IDLESS = "{\"error\": {\"class\": \"GenericError\", \"desc\": \"JSON parse error\"}}";
    private static final QmpOptions SMALL = QmpOptions.standard().withMaxFrame(1024);

    @Test
    void anErrorWithoutIdFailsTheHeadAndCloses() {
        QemuEnd qemu = QemuEnd.ready();
        List<PendingCommand<JsonNode>> all = qemu.submit("cont", 9);
        qemu.say(IDLESS);
        QmpProtocolException head = failure(QmpProtocolException.class, all.get(0));
        assertTrue(head.getMessage().contains("JSON parse error"), head.getMessage());
        QmpClosedException second = failure(QmpClosedException.class, all.get(1));
        assertEquals(Delivery.OUTCOME_UNKNOWN, second.delivery());
        assertTrue(second.reason().contains("JSON parse error"), second.reason());
        assertEquals(
                Delivery.NOT_SENT, failure(QmpClosedException.class, all.get(8)).delivery());
        assertFalse(qemu.isOpen());
    }

    @Test
    void aThousandErrorsWithoutIdFailOneCommand() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> first = qemu.submit("stop");
        PendingCommand<JsonNode> second = qemu.submit("cont");
        qemu.bytes((IDLESS + "\r\n").repeat(1027));
        failure(QmpProtocolException.class, first);
        failure(QmpClosedException.class, second);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "{\"return\": {\"value\": inf}, \"id\": 1}",
                "{\"return\": {}, \"id\": inf}",
                "{\"return\": 1e99999999999, \"id\": 1}",
                "{\"what\": 1}",
                "[]"
            })
    void aLineThatCannotBeReadFailsTheHeadAndCloses(String line) {
        QemuEnd qemu = QemuEnd.ready();
        List<PendingCommand<JsonNode>> both = qemu.submit("cont", 2);
        qemu.say(line, "{\"return\": {}, \"id\": 2}");
        QmpProtocolException head = failure(QmpProtocolException.class, both.get(0));
        assertEquals(line, head.evidence());
        failure(QmpClosedException.class, both.get(1));
        assertFalse(qemu.isOpen());
        assertEquals(1, qemu.figures.count("malformed"));
    }

    @Test
    void nothingIsBelievedAfterTheBadLine() {
        QemuEnd qemu = QemuEnd.ready();
        List<PendingCommand<JsonNode>> both = qemu.submit("cont", 2);
        qemu.say("garbage", "{\"event\": \"STOP\"}", "{\"return\": {}, \"id\": 2}", "more garbage");
        failure(QmpProtocolException.class, both.get(0));
        failure(QmpClosedException.class, both.get(1));
        assertTrue(qemu.notices.isEmpty(), () -> qemu.notices.toString());
        assertEquals(1, qemu.figures.count("malformed"));
    }

    @Test
    void aBadLineWithNothingUnderWayJustCloses() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.say("garbage");
        assertFalse(qemu.isOpen());
        assertTrue(qemu.connection().closed().join().contains("garbage"));
    }

    @Test
    void aSecondGreetingCloses() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> command = qemu.submit("stop");
        qemu.greet("\"oob\"");
        failure(QmpProtocolException.class, command);
        assertFalse(qemu.isOpen());
    }

    @Test
    void aTooLongReplyFailsExactlyItsCommand() {
        QemuEnd qemu = QemuEnd.ready(SMALL);
        List<PendingCommand<JsonNode>> three = qemu.submit("query-x", 3);
        String big = "{\"return\": \"" + "x".repeat(5000) + "\", \"id\": 2}";
        qemu.say("{\"return\": {}, \"id\": 1}", big, "{\"return\": {}, \"id\": 3}");
        QmpFrameTooLongException tooLong = failure(QmpFrameTooLongException.class, three.get(1));
        assertEquals(big.length(), tooLong.length());
        assertEquals(1024, tooLong.limit());
        assertEquals("query-x", tooLong.command());
        assertFalse(three.get(0).isCompletedExceptionally());
        assertTrue(three.get(2).isDone() && !three.get(2).isCompletedExceptionally());
        assertTrue(qemu.isOpen());
    }

    @Test
    void aTooLongReplyFreesItsSlot() {
        QemuEnd qemu = QemuEnd.ready(SMALL);
        qemu.submit("query-x", 9);
        qemu.writes();
        for (int i = 0; i < 50; i++) {
            qemu.bytes(i == 0 ? "{\"return\": \"" : "x".repeat(100));
        }
        qemu.say("\", \"id\": 1}");
        qemu.assertSent("{\"execute\":\"query-x\",\"id\":9}");
    }

    @Test
    void aTooLongErrorFailsItsCommand() {
        QemuEnd qemu = QemuEnd.ready(SMALL);
        List<PendingCommand<JsonNode>> both = qemu.submit("query-x", 2);
        qemu.say("{\"id\": 2, \"error\": {\"class\": \"GenericError\", \"desc\": \"" + "x".repeat(2000) + "\"}}");
        failure(QmpFrameTooLongException.class, both.get(1));
        assertFalse(both.get(0).isDone());
    }

    @Test
    void aTooLongReplyToNothingOfOursIsStale() {
        QemuEnd qemu = QemuEnd.ready(SMALL);
        PendingCommand<JsonNode> command = qemu.submit("query-x");
        qemu.say("{\"return\": \"" + "x".repeat(2000) + "\", \"id\": 99}");
        qemu.say("{\"return\": \"" + "x".repeat(2000) + "\"}");
        assertFalse(command.isDone());
        assertEquals(2, qemu.figures.count("stale"));
    }

    @Test
    void aTooLongLateReplyIsLate() {
        QemuEnd qemu = QemuEnd.ready(SMALL);
        PendingCommand<JsonNode> command = qemu.submit("query-x");
        qemu.connection().cancel(command);
        qemu.channel.runPendingTasks();
        qemu.say("{\"return\": \"" + "x".repeat(2000) + "\", \"id\": 1}");
        assertEquals(1, qemu.figures.count("query-x late"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\": {\"seconds\": 1, \"microseconds\": 2}, \"event\": \"X\", \"data\": \"",
                "{\"event\": \"X\", \"data\": \"",
            })
    void aTooLongEventIsAGap(String start) {
        QemuEnd qemu = QemuEnd.ready(SMALL);
        PendingCommand<JsonNode> command = qemu.submit("query-x");
        qemu.say(start + "x".repeat(2000) + "\", \"id\": 1}", "{\"event\": \"STOP\"}");
        QmpGap gap = assertInstanceOf(QmpGap.class, qemu.notices.get(0));
        assertEquals(QmpGap.Cause.OVERSIZED, gap.cause());
        assertEquals(OptionalLong.of(1), gap.missed());
        assertEquals(1, gap.sequence());
        assertEquals(2, assertInstanceOf(QmpEvent.class, qemu.notices.get(1)).sequence());
        assertFalse(command.isDone());
    }
}
