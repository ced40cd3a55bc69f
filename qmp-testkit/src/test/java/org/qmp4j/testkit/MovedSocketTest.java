package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.guest.BootSector;

/** What the clients of a serial port and of VNC see when their sockets move. */
class MovedSocketTest {

    private static final String SERVER =
            "{\"type\":\"socket\",\"data\":{\"addr\":{\"type\":\"unix\",\"data\":{\"path\":\"%s\"}},"
                    + "\"server\":true,\"wait\":false}}";

    @TempDir
    private Path directory;

    private static void ask(PlainClient client, String command) throws IOException {
        client.send(command);
        String line = client.line();
        while (line != null && line.contains("\"event\"")) {
            line = client.line();
        }
        assertEquals("{\"return\": {}}\r\n", line, command);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private static void change(PlainClient client, String backend) throws IOException {
        ask(client, "{\"execute\":\"chardev-change\",\"arguments\":{\"id\":\"s\",\"backend\":" + backend + "}}");
    }

    private static void awaitBeat(PlainClient console) throws IOException {
        String line = console.line();
        while (line != null && !line.startsWith(BootSector.HEARTBEAT)) {
            line = console.line();
        }
        assertTrue(line != null, "the guest's console has ended");
    }

    @Test
    void theConsoleGoesOnBehindAnotherSocket() throws Exception {
        try (FakeQemu fake = FakeQemu.builder()
                        .arguments("-chardev", "socket,id=s,server=on,wait=off,path=" + path("one"))
                        .arguments("-device", "isa-serial,chardev=s,id=u")
                        .start();
                PlainClient client = PlainClient.negotiated(fake.socket())) {
            try (PlainClient console = PlainClient.connect(directory.resolve("one"))) {
                awaitBeat(console);
                change(client, SERVER.formatted(path("two")));
                String line = console.line();
                while (line != null) {
                    line = console.line();
                }
            }
            assertFalse(Files.exists(directory.resolve("one")));
            try (PlainClient console = PlainClient.connect(directory.resolve("two"))) {
                awaitBeat(console);
                console.send("hello\n");
                String line = console.line();
                while (line != null && !line.equals("hello\n")) {
                    line = console.line();
                }
                assertEquals("hello\n", line);
                ask(
                        client,
                        "{\"execute\":\"yank\",\"arguments\":{\"instances\":[{\"type\":\"chardev\",\"id\":\"s\"}]}}");
                while (line != null) {
                    line = console.line();
                }
            }
        }
        assertFalse(Files.exists(directory.resolve("two")));
    }

    @Test
    void aRingKeepsWhatTheConsoleSaysMeanwhile() throws Exception {
        try (FakeQemu fake = FakeQemu.builder()
                        .arguments("-chardev", "null,id=s", "-device", "isa-serial,chardev=s,id=u")
                        .start();
                PlainClient client = PlainClient.negotiated(fake.socket())) {
            change(client, "{\"type\":\"ringbuf\",\"data\":{}}");
            String kept = "";
            while (!kept.contains(BootSector.HEARTBEAT)) {
                client.send("{\"execute\":\"ringbuf-read\",\"arguments\":{\"device\":\"s\",\"size\":65536}}");
                kept += client.json().path("return").asText();
            }
        }
    }

    @Test
    void aClientOfVncStaysWhenTheServerMoves() throws Exception {
        try (FakeQemu fake =
                FakeQemu.builder().arguments("-vnc", "unix:" + path("one")).start()) {
            PlainClient viewer = PlainClient.connect(directory.resolve("one"));
            try (viewer;
                    PlainClient client = PlainClient.negotiated(fake.socket())) {
                assertEquals("RFB 003.008\n", viewer.line());
                ask(
                        client,
                        "{\"execute\":\"display-update\",\"arguments\":{\"type\":\"vnc\",\"addresses\":"
                                + "[{\"type\":\"unix\",\"path\":\"" + path("two") + "\"}]}}");
                assertFalse(Files.exists(directory.resolve("one")));
                try (PlainClient second = PlainClient.connect(directory.resolve("two"))) {
                    assertEquals("RFB 003.008\n", second.line());
                }
                client.send("{\"execute\":\"quit\"}");
                assertNull(viewer.line(), "the end of the process is the end of its clients");
            }
        }
    }
}
