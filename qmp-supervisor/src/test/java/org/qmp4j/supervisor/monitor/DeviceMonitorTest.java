package org.qmp4j.supervisor.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.transport.QmpLoops;

/** What a guest says when it is asked to let go of a device. */
class DeviceMonitorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OST = "{\"info\": {\"device\": \"%s\", \"slot\": \"0\", \"slot-type\": \"DIMM\","
            + " \"source\": %d, \"status\": %d}}";
    private static final int EJECT = 3;
    private static final int FAILED = 1;
    private static final int IN_PROGRESS = 0x81;

    private final FakeQemu qemu =
            FakeQemu.builder().on("device_del", command -> Answer.done()).start();
    private final QmpLoops loops = QmpLoops.create();
    private DomainMonitor monitor;

    @BeforeEach
    void connect() throws Exception {
        monitor = DomainMonitor.connect(loops, qemu.socket(), QmpOptions.standard())
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        monitor.close();
        loops.close();
        qemu.close();
    }

    private CompletableFuture<Unplugged> unplug() throws InterruptedException {
        CompletableFuture<Unplugged> outcome =
                monitor.devices().unplug("dimm0", PATIENCE).toCompletableFuture();
        qemu.awaitReceived("device_del", PATIENCE);
        return outcome;
    }

    @Test
    void aGuestThatSaysNoIsHeard() throws Exception {
        CompletableFuture<Unplugged> outcome = unplug();
        qemu.emit("DEVICE_UNPLUG_GUEST_ERROR", "{\"device\": \"dimm0\", \"path\": \"/machine/peripheral/dimm0\"}");
        assertEquals(Unplugged.REFUSED, outcome.get(30, TimeUnit.SECONDS));
    }

    @Test
    void aGuestThatSaysNoByAcpiIsHeard() throws Exception {
        CompletableFuture<Unplugged> outcome = unplug();
        qemu.emit("ACPI_DEVICE_OST", OST.formatted("dimm0", EJECT, FAILED));
        assertEquals(Unplugged.REFUSED, outcome.get(30, TimeUnit.SECONDS));
    }

    @Test
    void whatIsSaidOfAnythingElseIsNoVerdict() throws Exception {
        CompletableFuture<Unplugged> outcome = unplug();
        qemu.emit("ACPI_DEVICE_OST", OST.formatted("dimm0", EJECT, IN_PROGRESS));
        qemu.emit("ACPI_DEVICE_OST", OST.formatted("dimm0", 1, FAILED));
        qemu.emit("ACPI_DEVICE_OST", OST.formatted("dimm1", EJECT, FAILED));
        qemu.emit("DEVICE_UNPLUG_GUEST_ERROR", "{\"device\": \"dimm1\", \"path\": \"/machine/peripheral/dimm1\"}");
        qemu.emit("DEVICE_DELETED", "{\"device\": \"dimm1\", \"path\": \"/machine/peripheral/dimm1\"}");
        // a reply comes after all that was said before it
        monitor.uuid().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertFalse(outcome.isDone());
        qemu.emit("DEVICE_DELETED", "{\"device\": \"dimm0\", \"path\": \"/machine/peripheral/dimm0\"}");
        assertEquals(Unplugged.GONE, outcome.get(30, TimeUnit.SECONDS));
    }
}
