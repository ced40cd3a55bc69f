package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.script.GuestAct;

/** Guests of an in-process fake, where the scenarios do not look. */
class GuestActTest {

    @Test
    void whatAGuestCannotDoIsRefused() {
        try (FakeQemu qemu = FakeQemu.builder().arguments("-machine", "pc").start()) {
            assertRefused(qemu, GuestAct.PANIC, "add -device pvpanic");
            assertRefused(qemu, GuestAct.CRASH_LOADED, "add -device pvpanic");
            assertRefused(qemu, GuestAct.WATCHDOG, "add -device ib700");
            assertRefused(qemu, GuestAct.DISK_WRITE, "no disk");
        }
        try (FakeQemu qemu = FakeQemu.builder().arguments("-S").start()) {
            assertRefused(qemu, GuestAct.RESET, "prelaunch");
        }
    }

    private static void assertRefused(FakeQemu qemu, GuestAct act, String why) {
        String said =
                assertThrows(IllegalStateException.class, () -> qemu.guest(act)).getMessage();
        assertTrue(said.contains(why), said);
    }

    @Test
    void aGuestThatSwitchesOffEndsTheFakeAfterItsLastWord() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            qemu.guest(GuestAct.SHUTDOWN);
            assertEquals(
                    "guest-shutdown", client.json().path("data").path("reason").asText());
            assertTrue(qemu.awaitEnded(Duration.ofSeconds(10)));
        }
    }

    @Test
    void aWriteGoesThroughOnceThereIsRoom(@TempDir Path directory) throws Exception {
        Path image = Files.write(directory.resolve("disk"), new byte[1 << 16]);
        try (FakeQemu qemu = FakeQemu.builder()
                        .arguments("-blockdev", "driver=file,node-name=d,filename=" + image)
                        .arguments("-device", "virtio-blk-pci,drive=d,id=v")
                        .start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            qemu.guest(GuestAct.DISK_WRITE);
            qemu.fillDisk(directory);
            qemu.guest(GuestAct.DISK_WRITE);
            assertEquals("BLOCK_IO_ERROR", client.json().path("event").asText());
            assertEquals("STOP", client.json().path("event").asText());
            qemu.freeDisk(directory);
            client.send("{\"execute\": \"cont\"}");
            assertEquals("RESUME", client.json().path("event").asText());
            assertTrue(client.json().has("return"));
            client.send("{\"execute\": \"query-block\"}");
            JsonNode drives = client.json().path("return");
            assertEquals("ok", drives.path(0).path("io-status").asText());
        }
    }

    @Test
    void ofManyEventsWithinASecondTheFirstAndTheLastCome() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            for (int offset = 1; offset <= 9; offset++) {
                qemu.emit("MEMORY_DEVICE_SIZE_CHANGE", "{\"size\": " + offset + ", \"qom-path\": \"/a\"}");
            }
            qemu.emit("MEMORY_DEVICE_SIZE_CHANGE", "{\"size\": 77, \"qom-path\": \"/b\"}");
            assertEquals(1, client.json().path("data").path("size").asInt());
            assertEquals(77, client.json().path("data").path("size").asInt(), "another device has a second of its own");
            assertEquals(9, client.json().path("data").path("size").asInt());
        }
    }
}
