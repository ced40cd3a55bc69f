package org.qmp4j.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpCancelledException;

class GivingUpTest {

    private static Delivery cancel(QemuEnd qemu, PendingCommand<?> command) {
        CompletableFuture<Delivery> cancelled = qemu.connection().cancel(command);
        qemu.channel.runPendingTasks();
        return cancelled.join();
    }

    @Test
    void aQueuedCommandIsNeverWritten() {
        QemuEnd qemu = QemuEnd.ready();
        qemu.submit("busy", 8);
        PendingCommand<JsonNode> queued = qemu.submit("unwanted");
        qemu.submit("wanted");
        qemu.writes();
        assertEquals(Delivery.NOT_SENT, cancel(qemu, queued));
        assertEquals(
                Delivery.NOT_SENT, failure(QmpCancelledException.class, queued).delivery());
        qemu.answer(1, 2);
        qemu.assertSent("{\"execute\":\"wanted\",\"id\":9}");
        assertEquals(1, qemu.figures.count("unwanted NOT_SENT"));
    }

    @Test
    void aSentCommandLeavesATombstone() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> sent = qemu.submit("busy", 8).get(0);
        PendingCommand<JsonNode> ninth = qemu.submit("ninth");
        qemu.writes();
        assertEquals(Delivery.OUTCOME_UNKNOWN, cancel(qemu, sent));
        assertEquals(
                Delivery.OUTCOME_UNKNOWN,
                failure(QmpCancelledException.class, sent).delivery());
        qemu.assertSent("");
        qemu.answer(1);
        assertEquals(1, qemu.figures.count("busy late"));
        qemu.assertSent("{\"execute\":\"ninth\",\"id\":9}");
        qemu.answer(2, 3, 4, 5, 6, 7, 8, 9);
        assertTrue(ninth.isDone() && !ninth.isCompletedExceptionally());
    }

    @Test
    void whatHasEndedIsLeftAlone() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> done = qemu.submit("stop");
        qemu.answer(1);
        assertNull(cancel(qemu, done));
        assertEquals("{}", done.join().toString());
        PendingCommand<JsonNode> twice = qemu.submit("stop");
        cancel(qemu, twice);
        assertNull(cancel(qemu, twice));
        assertEquals(1, qemu.figures.count("stop OUTCOME_UNKNOWN"));
    }

    @Test
    void aCancelledCommandFreesItsPlaceInTheQueue() {
        QemuEnd qemu = QemuEnd.ready(org.qmp4j.option.QmpOptions.standard().withQueueLimit(1));
        qemu.submit("busy", 8);
        PendingCommand<JsonNode> queued = qemu.submit("unwanted");
        assertTrue(qemu.submit("refused").isCompletedExceptionally());
        cancel(qemu, queued);
        PendingCommand<JsonNode> fits = qemu.submit("fits");
        assertTrue(!fits.isDone());
    }

    @Test
    void aTombstoneOutlivesItsDeadlineInSilence() {
        QemuEnd qemu = QemuEnd.ready();
        PendingCommand<JsonNode> sent = qemu.submit("stop");
        qemu.writes();
        cancel(qemu, sent);
        qemu.pass(10_000);
        qemu.assertSent("");
        assertEquals(
                0,
                qemu.figures.lines.stream()
                        .filter(line -> line.contains("slow"))
                        .count());
    }
}
