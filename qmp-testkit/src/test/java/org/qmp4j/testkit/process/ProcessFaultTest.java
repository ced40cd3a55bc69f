package org.qmp4j.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.script.GuestAct;

/** What a client sees of each fault of a process. */
class ProcessFaultTest {

    private static final int KILLED = 128 + 9;
    private static final String STOP = "{\"execute\":\"stop\"}";

    @TempDir
    private Path directory;

    private FakeProcesses processes;

    @BeforeEach
    void begin() {
        processes = new FakeProcesses(directory);
    }

    @AfterEach
    void end() throws InterruptedException {
        processes.killAll();
    }

    private Process start(ProcessFault fault, String... arguments) throws IOException {
        return processes.start("a", List.of(fault), arguments);
    }

    @Test
    void diesBeforeACommand() throws Exception {
        Process process = start(ProcessFault.killedBefore("stop"));
        try (PlainClient client = processes.client("a")) {
            client.send(STOP);
            assertNull(client.line(), "neither event nor reply");
        }
        assertEquals(KILLED, FakeProcesses.exit(process));
        assertTrue(Files.exists(processes.socket("a")), "its sockets are left");
    }

    @Test
    void diesAfterACommand() throws Exception {
        Process process = start(ProcessFault.killedAfter("query-name"));
        try (PlainClient client = processes.client("a")) {
            client.send("{\"execute\":\"query-name\"}");
            assertNull(client.line());
        }
        assertEquals(KILLED, FakeProcesses.exit(process));
    }

    @Test
    void diesAtAnEvent() throws Exception {
        Process process = start(ProcessFault.killedAt("POWERDOWN"));
        try (PlainClient client = processes.client("a")) {
            assertEquals("running", FakeProcesses.status(client));
            client.send("{\"execute\":\"system_powerdown\"}");
            assertNull(client.line());
        }
        assertEquals(KILLED, FakeProcesses.exit(process));
    }

    @Test
    void standsStillUntilItIsContinued() throws Exception {
        for (ProcessFault fault : List.of(
                ProcessFault.stoppedBefore("stop"),
                ProcessFault.stoppedAfter("stop"),
                ProcessFault.stoppedAt("STOP"))) {
            Process process = start(fault);
            try (PlainClient client = processes.client("a")) {
                client.send(STOP);
                awaitState(process, 'T');
                new ProcessBuilder("/bin/sh", "-c", "kill -CONT " + process.pid())
                        .start()
                        .waitFor();
                assertEquals("paused", afterStop(client));
            }
            process.destroyForcibly();
            FakeProcesses.exit(process);
        }
    }

    private static String afterStop(PlainClient client) throws IOException {
        JsonNode line = client.json();
        while (!line.has("return")) {
            line = client.json();
        }
        return FakeProcesses.status(client);
    }

    private static void awaitState(Process process, char state) throws IOException {
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String text = "";
        while (System.nanoTime() < end) {
            text = Files.readString(stat);
            if (text.charAt(text.indexOf(')') + 2) == state) {
                return;
            }
        }
        throw new AssertionError("the process never was in state " + state + ": " + text);
    }

    @Test
    void answersLate() throws Exception {
        start(ProcessFault.lateReplies(Duration.ofMillis(200)));
        try (PlainClient client = processes.client("a")) {
            long begin = System.nanoTime();
            assertEquals("running", FakeProcesses.status(client));
            assertTrue(System.nanoTime() - begin >= Duration.ofMillis(200).toNanos());
        }
    }

    @Test
    void neverSaysAWord() throws Exception {
        start(ProcessFault.silentMonitor());
        try (PlainClient client = GuestConversation.connect(processes.socket("a"))) {
            client.send("{\"execute\":\"qmp_capabilities\"}");
            assertTrue(client.silent());
        }
    }

    @Test
    void hasAFullDisk() throws Exception {
        Files.write(directory.resolve("disk"), new byte[1 << 16]);
        start(
                ProcessFault.fullDisk(),
                "-S",
                "-blockdev",
                "{\"driver\":\"file\",\"filename\":\"" + directory.resolve("disk") + "\",\"node-name\":\"d\"}",
                "-device",
                "{\"driver\":\"virtio-blk-pci\",\"drive\":\"d\",\"id\":\"disk0\"}");
        try (PlainClient client = processes.client("a")) {
            client.send("{\"execute\":\"cont\"}");
            assertEquals("RESUME", client.json().path("event").asText());
            assertTrue(client.json().has("return"));
            JsonNode error = client.json();
            assertEquals("BLOCK_IO_ERROR", error.path("event").asText());
            assertEquals("d", error.path("data").path("node-name").asText());
            assertTrue(error.path("data").path("nospace").asBoolean());
            assertEquals("STOP", client.json().path("event").asText());
            assertEquals("io-error", FakeProcesses.status(client));
        }
    }

    @Test
    void aPanicEndsItInTheWayItsActionsSay() throws Exception {
        String[][] cases = {{"panic=shutdown", "0"}, {"panic=exit-failure", "1"}};
        for (String[] one : cases) {
            Process process = start(ProcessFault.guest(GuestAct.PANIC), "-S", "-device", "pvpanic", "-action", one[0]);
            try (PlainClient client = processes.client("a")) {
                client.send("{\"execute\":\"cont\"}");
                assertEquals("RESUME", client.json().path("event").asText());
                assertTrue(client.json().has("return"));
                assertEquals("GUEST_PANICKED", client.json().path("event").asText());
                assertEquals(
                        "guest-panic", client.json().path("data").path("reason").asText());
                assertNull(client.line());
            }
            assertEquals(Integer.parseInt(one[1]), FakeProcesses.exit(process));
        }
    }

    @Test
    void aFullDiskNeedsADisk() throws Exception {
        assertEquals(1, FakeProcesses.exit(start(ProcessFault.fullDisk())));
        assertEquals("qemu-system-x86_64: a full disk needs a guest that has one\n", processes.log("a"));
    }

    @Test
    void failsToStart() throws Exception {
        Process process = start(ProcessFault.failedStart("could not set up = that 'thing'"));
        assertEquals(1, FakeProcesses.exit(process));
        assertEquals("qemu-system-x86_64: could not set up = that 'thing'\n", processes.log("a"));
    }
}
