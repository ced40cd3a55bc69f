package org.qmp4j.testkit.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.PlainClient;

class RecordingTest {

    private static final String TEXT = """
            # QEMU 7.2.22
            0.000000 qmp <- {"QMP": {"version": {}, "capabilities": []}}
            - qmp -> {"execute": "qmp_capabilities", "id": 1}
            - qmp <- {"return": {}, "id": 1}
            0.500000 qmp -> {"execute": "set_password", "arguments": {"password": "***"}, "id": 2}
            0.900000 qmp <- {"timestamp": {}, "event": "STOP"}
            0.900100 qmp <- {"return": {}, "id": 2}
            1.000000 qmp <- (end)
            """;

    @TempDir
    private Path directory;

    @Test
    void textIsReadAndWritten() throws IOException {
        Recording recording = Recording.parse(TEXT, "t");
        assertEquals(TEXT, recording.text());
        assertEquals(500_000_000, recording.lines().get(3).nanos());
        Path file = directory.resolve("r.qmp");
        recording.write(file);
        assertEquals(recording, Recording.read(file));
    }

    @Test
    void whatIsNoLineIsRefusedWithItsPlace() {
        IOException refused =
                assertThrows(IOException.class, () -> Recording.parse("# a\n0.1 qmp <- {}\nqmp {}\n", "file.qmp"));
        assertTrue(refused.getMessage().startsWith("file.qmp, line 3: "), refused.getMessage());
    }

    @Test
    void aReplaySaysWhatFollowsEachCommandWithTheClientsIds() throws IOException {
        Path socket = directory.resolve("q");
        long start = System.nanoTime();
        Replay replay = Replay.start(Recording.parse(TEXT, "t"), "qmp", socket, true);
        try (PlainClient client = PlainClient.connect(socket)) {
            assertTrue(client.line().startsWith("{\"QMP\""));
            client.send("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]},\"id\":\"n\"}");
            assertEquals("n", client.json().path("id").asText());
            client.send("{\"execute\":\"set_password\",\"arguments\":{\"password\":\"secret\"},\"id\":77}");
            assertEquals("STOP", client.json().path("event").asText());
            assertEquals(77, client.json().path("id").asInt());
            assertNull(client.line());
        }
        replay.close();
        assertTrue(System.nanoTime() - start >= 400_000_000, "the recorded pause was kept");
        assertFalse(Files.exists(socket));
    }

    @Test
    void whatTheRecordingHasNotIsAnErrorAndTold() throws IOException {
        Path socket = directory.resolve("q");
        Replay replay = Replay.start(Recording.parse(TEXT, "t"), "qmp", socket);
        try (PlainClient client = PlainClient.connect(socket)) {
            client.line();
            client.send("{\"execute\":\"quit\",\"id\":5}");
            assertTrue(client.line().contains("the recording has {\\\"execute\\\": \\\"qmp_capabilities\\\""));
        }
        assertTrue(assertThrows(IllegalStateException.class, replay::close)
                .getMessage()
                .contains("where the client said {\"execute\":\"quit\",\"id\":5}"));
    }

    @Test
    void aRecorderHandsOnAndHidesSecrets() throws IOException {
        Path listening = directory.resolve("proxy");
        try (FakeQemu qemu = FakeQemu.builder()
                        .on("set_password", command -> org.qmp4j.testkit.script.Answer.done())
                        .start();
                Recorder recorder = new Recorder()) {
            recorder.monitor("qmp", listening, qemu.socket());
            try (PlainClient client = PlainClient.connect(listening)) {
                client.line();
                client.send("{\"execute\":\"qmp_capabilities\"}");
                client.line();
                client.send(
                        "{\"execute\":\"set_password\",\"arguments\":{\"protocol\":\"vnc\",\"password\":\"hunter2\"}}");
                assertEquals("{\"return\": {}}\r\n", client.line());
                assertEquals(
                        "hunter2",
                        qemu.received().get(1).arguments().path("password").asText());
            }
            String text = recorder.recording().text();
            assertFalse(text.contains("hunter2"), text);
            assertTrue(text.contains("qmp -> {\"execute\":\"set_password\""), text);
            assertTrue(text.contains("qmp <- {\"QMP\": "), text);
        }
        assertFalse(Files.exists(listening));
    }
}
