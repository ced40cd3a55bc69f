package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpRejectedException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.QmpOptions;

class CommandWindowTest {

    private static String command(String name, int id) {
        return "{\"execute\":\"" + name + "\",\"id\":" + id + "}";
    }

    @Test
    void idsCountFromOneAndBytesAreMinimal() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("query-status");
        qemu.assertSent("{\"execute\":\"query-status\",\"id\":1}");
        qemu.submit(QmpCommand.of("x", QmpJson.object().put("a", "é")));
        qemu.assertSent("{\"execute\":\"x\",\"arguments\":{\"a\":\"é\"},\"id\":2}");
        qemu.answer(1, 2);
        for (int i = 3; i <= 1234; i++) {
            PendingCommand<JsonNode> done = qemu.submit("stop");
            qemu.assertSent(command("stop", i));
            qemu.answer(i);
            assertTrue(done.isDone());
        }
    }

    @Test
    void eightAreInFlightAndTheNinthWaits() {
        QemuEnd qemu = QemuEnd.ready();
        List<PendingCommand<JsonNode>> all = qemu.submit("cont", 10);
        assertEquals(8, qemu.writes().size());
        qemu.answer(1);
        assertTrue(all.get(0).isDone());
        qemu.assertSent(command("cont", 9));
        qemu.answer(2);
        qemu.assertSent(command("cont", 10));
        qemu.answer(3, 4, 5, 6, 7, 8, 9, 10);
        assertTrue(all.stream().allMatch(one -> one.isDone() && !one.isCompletedExceptionally()));
    }

    @Test
    void theQueueIsFirstInFirstOut() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("busy", 8);
        for (int i = 0; i < 5; i++) {
            qemu.submit("c" + i);
        }
        qemu.writes();
        qemu.answer(1, 2, 3, 4, 5);
        qemu.assertSent(
                command("c0", 9) + command("c1", 10) + command("c2", 11) + command("c3", 12) + command("c4", 13));
    }

    @Test
    void commandsFreedByOneReadLeaveInOneWrite() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("busy", 20);
        qemu.writes();
        qemu.answer(1, 2, 3, 4, 5, 6);
        assertEquals(1, qemu.writes().size());
    }

    @Test
    void commandsSubmittedByCallbacksOfOneReadLeaveInOneWrite() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("a").thenAccept(done -> qemu.submit("b"));
        qemu.submit("c").thenAccept(done -> qemu.submit("d", 2));
        qemu.writes();
        qemu.answer(1, 2);
        assertEquals(List.of(command("b", 3) + command("d", 4) + command("d", 5)), qemu.writes());
    }

    @Test
    void outOfBandCommandsPassAllThatWait() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("busy", 30);
        qemu.writes();
        PendingCommand<JsonNode> urgent = qemu.submit(QmpCommand.outOfBand("query-yank"));
        qemu.assertSent("{\"exec-oob\":\"query-yank\",\"id\":9}");
        qemu.say("{\"return\": [], \"id\": 9}");
        assertTrue(urgent.isDone());
        qemu.assertSent("");
    }

    @Test
    void anOutOfBandReplyFreesNoInBandSlot() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("busy", 9);
        qemu.submit(QmpCommand.outOfBand("query-yank"));
        qemu.writes();
        qemu.answer(9);
        qemu.assertSent("");
        qemu.answer(1);
        qemu.assertSent(command("busy", 10));
    }

    @Test
    void aFullQueueRefusesAtOnceAndSendsNothing() {
        QemuEnd qemu = QemuEnd.ready(QmpOptions.standard().withQueueLimit(3));
        qemu.submit("busy", 8 + 3);
        qemu.writes();
        QmpRejectedException refused = failure(QmpRejectedException.class, qemu.submit("one-more"));
        assertEquals(Delivery.NOT_SENT, refused.delivery());
        assertEquals("one-more", refused.command());
        assertEquals(3, refused.limit());
        assertEquals(1, qemu.figures.count("one-more NOT_SENT"));
        qemu.answer(1);
        assertFalse(qemu.submit("fits-again").isDone());
        qemu.answer(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertTrue(qemu.sent().endsWith(command("fits-again", 12)));
        assertFalse(qemu.sent().contains("one-more"));
    }

    @Test
    void aFullQueueStillTakesOutOfBandCommands() {
        QemuEnd qemu = QemuEnd.ready(QmpOptions.standard().withQueueLimit(1));
        qemu.submit("busy", 9);
        qemu.writes();
        PendingCommand<JsonNode> rescue = qemu.submit(QmpCommand.outOfBand("migrate-pause"));
        assertFalse(rescue.isDone());
        qemu.assertSent("{\"exec-oob\":\"migrate-pause\",\"id\":9}");
    }

    @Test
    void aFloodOfOutOfBandCommandsIsBoundedToo() {
        QemuEnd qemu = QemuEnd.ready(QmpOptions.standard().withQueueLimit(1));
        List<PendingCommand<JsonNode>> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(qemu.submit(QmpCommand.outOfBand("query-yank")));
        }
        assertTrue(all.stream().anyMatch(PendingCommand::isCompletedExceptionally));
    }

    @Test
    void anErrorFailsItsCommandOnly() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> bad = qemu.submit("device_del");
        PendingCommand<JsonNode> good = qemu.submit("stop");
        qemu.say("{\"id\": 1, \"error\": {\"class\": \"DeviceNotFound\", \"desc\": \"Device 'x' not found\"}}");
        QmpCommandException error = failure(QmpCommandException.class, bad);
        assertEquals("DeviceNotFound", error.errorClass());
        assertEquals("Device 'x' not found", error.description());
        assertEquals("device_del", error.command());
        qemu.answer(2);
        assertTrue(good.isDone());
        assertEquals(1, qemu.figures.count("device_del FAILED"));
        assertEquals(1, qemu.figures.count("stop RETURNED"));
    }

    @Test
    void aReaderThatThrowsFailsItsCommandOnly() {
        QemuEnd qemu = QemuEnd.ready();
        IllegalStateException own = new IllegalStateException("no such member");
        PendingCommand<String> bad = qemu.submit(new Typed("query-x", own));
        PendingCommand<String> good = qemu.submit(new Typed("query-y", null));
        qemu.say("{\"return\": 5, \"id\": 1}", "{\"return\": 6, \"id\": 2}");
        assertSame(own, failure(IllegalStateException.class, bad));
        assertEquals("6", good.join());
        assertTrue(qemu.isOpen());
        assertEquals(1, qemu.figures.count("query-x FAILED"));
    }

    private record Typed(String commandName, RuntimeException failure) implements QmpCommand<String> {
        @Override
        public java.util.Optional<com.fasterxml.jackson.databind.node.ObjectNode> arguments() {
            return java.util.Optional.empty();
        }

        @Override
        public String read(JsonNode result) {
            if (failure != null) {
                throw failure;
            }
            return result.toString();
        }
    }

    @Test
    void aReplyThatAnswersNothingIsDroppedAndCounted() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> command = qemu.submit("stop");
        qemu.say(
                "{\"return\": 1, \"id\": 77}",
                "{\"return\": 2}",
                "{\"return\": 3, \"id\": \"1\"}",
                "{\"id\": 78, \"error\": {\"class\": \"GenericError\", \"desc\": \"\"}}");
        assertFalse(command.isDone());
        assertEquals(4, qemu.figures.count("stale"));
        qemu.answer(1);
        assertTrue(command.isDone());
    }

    @Test
    void theSameReplyTwiceAnswersOnce() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> first = qemu.submit("stop");
        qemu.answer(1, 1);
        assertTrue(first.isDone());
        assertEquals(1, qemu.figures.count("stale"));
    }

    @Test
    void onlyOneDescriptorIsUnderWayButOthersArePipelined() {
        Window window = new Window();
        PendingCommand<?> fd1 = pending("getfd", 5);
        PendingCommand<?> plain = pending("stop", PendingCommand.NO_FD);
        PendingCommand<?> fd2 = pending("add-fd", 6);
        PendingCommand<?> behind = pending("cont", PendingCommand.NO_FD);
        List.of(fd1, plain, fd2, behind).forEach(window::add);
        assertSame(fd1, window.next());
        assertSame(plain, window.next());
        assertNull(window.next());
        assertSame(plain, window.answered(2));
        assertNull(window.next());
        assertSame(fd1, window.answered(1));
        assertSame(fd2, window.next());
        assertSame(behind, window.next());
        assertNull(window.next());
    }

    private static PendingCommand<?> pending(String name, int fd) {
        return new PendingCommand<>(QmpCommand.of(name), Deadline.of(Duration.ofSeconds(1)), fd, 0);
    }
}
