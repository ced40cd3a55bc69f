package org.qmp4j.telemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.QmpSubscription;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Figures;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;

class FlightRecorderTest {

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private static List<RecordedEvent> of(List<RecordedEvent> all, String name) {
        return all.stream()
                .filter(one -> one.getEventType().getName().equals("org.qmp4j." + name))
                .toList();
    }

    @Test
    void commandsEventsGapsAndStallsAreRecorded() throws IOException {
        Path file = directory.resolve("r.jfr");
        Figures figures = new Figures();
        try (Recording recording = new Recording();
                FakeQemu qemu = FakeQemu.builder()
                        .unchecked("hang", command -> Answer.withheld())
                        .on("set_password", command -> Answer.done())
                        .start()) {
            for (String name : List.of("Command", "Event", "Gap", "Stall")) {
                recording.enable("org.qmp4j." + name);
            }
            recording.start();
            QmpClient client = loops.client(qemu, QmpOptions.standard().withMetrics(figures));
            value(client.execute(QmpCommand.of("set_password", "{\"protocol\": \"vnc\", \"password\": \"hunter2\"}")));
            failure(
                    QmpTimeoutException.class,
                    client.execute(QmpCommand.of("hang"), Deadline.of(Duration.ofMillis(60))));
            overflow(qemu, client);
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> all = RecordingFile.readAllEvents(file);
        RecordedEvent status = of(all, "Command").stream()
                .filter(one -> one.getString("command").equals("set_password"))
                .findFirst()
                .orElseThrow();
        assertEquals("RETURNED", status.getString("outcome"));
        assertTrue(status.getString("peer").endsWith(".sock"), status.getString("peer"));
        assertFalse(all.toString().contains("hunter2"));
        assertEquals(3, of(all, "Event").size());
        assertEquals("E1", of(all, "Event").get(0).getString("event"));
        assertEquals(1, of(all, "Event").get(0).getLong("sequence"));
        RecordedEvent gap = of(all, "Gap").get(0);
        assertEquals("OVERFLOW", gap.getString("cause"));
        assertEquals(1, gap.getLong("missed"));
        assertEquals(
                List.of("slow", "MAIN_LOOP_STUCK"),
                of(all, "Stall").stream().map(one -> one.getString("finding")).toList());
        assertEquals("hang", of(all, "Stall").get(0).getString("command"));
        assertTrue(figures.lines.containsAll(
                List.of("connected", "set_password RETURNED", "hang OUTCOME_UNKNOWN", "event E1", "missed 1")));
        assertTrue(figures.lines.stream().anyMatch(line -> line.startsWith("hang slow ")));
    }

    /** Three events to a listener that is busy with the first and has room for one. */
    private static void overflow(FakeQemu qemu, QmpClient client) {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(3);
        QmpSubscription subscription = client.subscribe(
                EventFilter.all(),
                new EventBuffer(1, new EventBuffer.Overflow.DropOldest()),
                task -> new Thread(task).start(),
                notice -> {
                    busy.countDown();
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    all.countDown();
                });
        qemu.emitUnchecked(Event.of("E1"));
        until("the listener is busy", () -> busy.getCount() == 0);
        qemu.emitUnchecked(Event.of("E2"));
        qemu.emitUnchecked(Event.of("E3"));
        until("one was missed", () -> subscription.missed() == 1);
        go.countDown();
        until("the event, the gap and the last event were heard", () -> all.getCount() == 0);
    }
}
