package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.api.Test;
import org.qmp4j.testkit.script.Fault;

/** Each fault as a client sees it, read from the wire. */
class FaultTest {

    private static final String CAPABILITIES =
            "{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]},\"id\":1}";
    private static final String NAME = "{\"execute\":\"query-name\",\"id\":5}";
    private static final String YANK = "{\"exec-oob\":\"query-yank\",\"id\":6}";
    private static final String NAME_REPLY = "{\"return\": {}, \"id\": 5}\r\n";
    private static final String YANK_REPLY = "{\"return\": [], \"id\": 6}\r\n";

    /** What a test does with a fake and a client that has just connected. */
    private interface Scene {
        void play(FakeQemu qemu, PlainClient client) throws Exception;
    }

    private static void connected(Fault fault, Scene scene) throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().fault(fault).start();
                PlainClient client = PlainClient.connect(qemu.socket())) {
            scene.play(qemu, client);
        }
    }

    private static void negotiated(Fault fault, Scene scene) throws Exception {
        try (FakeQemu qemu =
                        FakeQemu.builder().fault(fault).oversizedReply(200_000).start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            scene.play(qemu, client);
        }
    }

    @Test
    void lateReplies() throws Exception {
        negotiated(Fault.LATE_REPLIES, (qemu, client) -> {
            long start = System.nanoTime();
            client.send(NAME + NAME + YANK);
            assertEquals(YANK_REPLY, client.line());
            assertEquals(NAME_REPLY, client.line());
            assertEquals(NAME_REPLY, client.line());
            assertTrue(System.nanoTime() - start >= 1_000_000_000, "two of them, one after the other");
        });
    }

    @Test
    void slowInput() throws Exception {
        negotiated(Fault.SLOW_INPUT, (qemu, client) -> {
            long start = System.nanoTime();
            client.send(" ".repeat(2000) + NAME);
            assertEquals(NAME_REPLY, client.line());
            assertTrue(System.nanoTime() - start >= 200_000_000, "two thousand bytes");
        });
    }

    @Test
    void eventBeforeGreeting() throws Exception {
        connected(Fault.EVENT_BEFORE_GREETING, (qemu, client) -> {
            assertEquals("RTC_CHANGE", client.json().path("event").asText());
            assertTrue(client.json().has("QMP"));
        });
    }

    @Test
    void eventBeforeCapabilitiesReply() throws Exception {
        connected(Fault.EVENT_BEFORE_CAPABILITIES_REPLY, (qemu, client) -> {
            assertTrue(client.json().has("QMP"));
            client.send(CAPABILITIES);
            assertEquals("RTC_CHANGE", client.json().path("event").asText());
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
        });
    }

    @Test
    void secondGreeting() throws Exception {
        connected(Fault.SECOND_GREETING, (qemu, client) -> {
            assertTrue(client.json().has("QMP"));
            client.send(CAPABILITIES);
            assertTrue(client.json().has("QMP"));
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
        });
    }

    @Test
    void staleReplyBeforeGreeting() throws Exception {
        connected(Fault.STALE_REPLY_BEFORE_GREETING, (qemu, client) -> {
            assertEquals("{\"return\": {}, \"id\": 7}\r\n", client.line());
            assertTrue(client.json().has("QMP"));
        });
    }

    @Test
    void staleReplyOfTheSameId() throws Exception {
        connected(Fault.STALE_REPLY_SAME_ID, (qemu, client) -> {
            assertTrue(client.json().has("QMP"));
            client.send(CAPABILITIES);
            assertEquals("{\"return\": {\"stale\": true}, \"id\": 1}\r\n", client.line());
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
        });
    }

    @Test
    void idlessErrors() throws Exception {
        String error =
                "{\"error\": {\"class\": \"GenericError\", \"desc\": \"JSON parse error, expecting value\"}}\r\n";
        negotiated(Fault.IDLESS_ERROR, (qemu, client) -> {
            client.send(NAME);
            assertEquals(error, client.line());
            qemu.lift(Fault.IDLESS_ERROR);
            client.send(NAME);
            assertEquals(NAME_REPLY, client.line());
        });
        negotiated(Fault.MANY_IDLESS_ERRORS, (qemu, client) -> {
            client.send(NAME);
            for (int i = 0; i < 1027; i++) {
                assertEquals(error, client.line());
            }
            client.send(YANK);
            assertEquals(YANK_REPLY, client.line());
        });
    }

    @Test
    void stalledMainLoop() throws Exception {
        negotiated(Fault.STALLED_MAIN_LOOP, (qemu, client) -> {
            client.send(NAME + YANK);
            assertEquals(YANK_REPLY, client.line());
            assertTrue(client.silent());
            qemu.lift(Fault.STALLED_MAIN_LOOP);
            assertEquals(NAME_REPLY, client.line());
        });
    }

    @Test
    void stoppedProcess() throws Exception {
        negotiated(Fault.STOPPED_PROCESS, (qemu, client) -> {
            client.send(NAME + YANK);
            qemu.emit("STOP");
            assertTrue(client.silent());
            try (PlainClient second = PlainClient.connect(qemu.socket())) {
                assertTrue(second.silent());
            }
            assertEquals(1, qemu.received().size());
            qemu.lift(Fault.STOPPED_PROCESS);
            assertNotEquals(null, client.line());
        });
    }

    @Test
    void stoppedProcessTakesBytesUntilTheBufferIsFull() throws Exception {
        negotiated(Fault.STOPPED_PROCESS, (qemu, client) -> {
            String much = " ".repeat(65536);
            int written = 0;
            while (client.sendSome(much)) {
                written++;
            }
            assertTrue(written > 0 && written < 1000);
        });
    }

    @Test
    void noGreeting() throws Exception {
        connected(Fault.NO_GREETING, (qemu, client) -> {
            client.send(CAPABILITIES);
            assertTrue(client.silent());
            qemu.lift(Fault.NO_GREETING);
            assertTrue(client.json().has("QMP"));
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
        });
    }

    @Test
    void noCapabilitiesReply() throws Exception {
        connected(Fault.NO_CAPABILITIES_REPLY, (qemu, client) -> {
            assertTrue(client.json().has("QMP"));
            client.send(CAPABILITIES);
            assertTrue(client.silent());
        });
    }

    @Test
    void refusedCapabilities() throws Exception {
        connected(Fault.REFUSED_CAPABILITIES, (qemu, client) -> {
            assertTrue(client.json().has("QMP"));
            client.send(CAPABILITIES);
            assertEquals(
                    "{\"id\": 1, \"error\": {\"class\": \"GenericError\", \"desc\": \"Capability oob not available\"}}\r\n",
                    client.line());
            qemu.lift(Fault.REFUSED_CAPABILITIES);
            client.send(CAPABILITIES);
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
        });
    }

    @Test
    void waysToQuit() throws Exception {
        String quit = "{\"execute\":\"quit\",\"id\":8}";
        negotiated(Fault.SHUTDOWN_BEFORE_QUIT_REPLY, (qemu, client) -> {
            client.send(quit);
            assertEquals("SHUTDOWN", client.json().path("event").asText());
            assertEquals("{\"return\": {}, \"id\": 8}\r\n", client.line());
            assertNull(client.line());
        });
        negotiated(Fault.QUIT_WITHOUT_REPLY, (qemu, client) -> {
            client.send(quit);
            assertEquals("SHUTDOWN", client.json().path("event").asText());
            assertNull(client.line());
        });
        negotiated(Fault.QUIT_RESET, (qemu, client) -> {
            client.send(NAME);
            assertEquals(NAME_REPLY, client.line());
            client.send(quit);
            assertEquals("SHUTDOWN", client.json().path("event").asText());
            IOException reset = assertThrows(IOException.class, client::line);
            assertTrue(reset.getMessage().contains("reset"), reset.toString());
            assertEquals(3, qemu.received().size());
        });
    }

    @Test
    void oneByteWrites() throws Exception {
        int[] largest = new int[2];
        for (int round = 0; round < 2; round++) {
            Fault fault = round == 0 ? Fault.ONE_BYTE_WRITES : Fault.SHUTDOWN_BEFORE_QUIT_REPLY;
            int index = round;
            negotiated(fault, (qemu, client) -> {
                qemu.inject(Fault.OVERSIZED_REPLY);
                client.send(NAME);
                assertEquals(200_000, client.json().path("return").asText().length());
                largest[index] = client.largestRead();
            });
        }
        // each write is a buffer of its own in the kernel, and few of them fit into a socket
        assertTrue(largest[0] < 65536 && largest[1] == 65536, largest[0] + ", " + largest[1]);
    }

    @Test
    void prettyOutput() throws Exception {
        connected(Fault.PRETTY_OUTPUT, (qemu, client) -> {
            assertEquals("{\r\n", client.line());
            assertEquals("    \"QMP\": {\r\n", client.line());
            String last = "";
            while (!last.equals("}\r\n")) {
                last = client.line();
            }
            client.send("{\"execute\":\"qmp_capabilities\",\"id\":[]}");
            String[] lines = {"{", "    \"return\": {", "    },", "    \"id\": [", "    ]", "}"};
            for (String line : lines) {
                assertEquals(line + "\r\n", client.line());
            }
        });
    }

    @Test
    void noOob() throws Exception {
        connected(Fault.NO_OOB, (qemu, client) -> {
            assertTrue(client.json().path("QMP").path("capabilities").isEmpty());
            client.send(CAPABILITIES);
            assertTrue(client.line().contains("Capability oob not available"));
            client.send("{\"execute\":\"qmp_capabilities\"}" + YANK);
            assertEquals("{\"return\": {}}\r\n", client.line());
            assertTrue(client.line().contains("'exec-oob' is unexpected"));
        });
    }

    @Test
    void infinity() throws Exception {
        negotiated(Fault.INF_NUMBER, (qemu, client) -> {
            client.send(NAME);
            assertEquals("{\"return\": {\"value\": inf}, \"id\": 5}\r\n", client.line());
        });
        negotiated(Fault.INFINITY_ID, (qemu, client) -> {
            client.send(NAME);
            assertEquals("{\"return\": {}, \"id\": inf}\r\n", client.line());
        });
    }

    @Test
    void oversizedReply() throws Exception {
        negotiated(Fault.OVERSIZED_REPLY, (qemu, client) -> {
            client.send(NAME + NAME);
            for (int i = 0; i < 2; i++) {
                assertEquals(200_000, client.json().path("return").asText().length());
            }
        });
    }

    @Test
    void eofMidReply() throws Exception {
        negotiated(Fault.EOF_MID_REPLY, (qemu, client) -> {
            client.send(NAME);
            assertEquals(NAME_REPLY.substring(0, NAME_REPLY.length() / 2), client.line());
            assertNull(client.line());
        });
    }

    @Test
    void limitedToOneCommand() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                        .fault(Fault.IDLESS_ERROR, "query-uuid")
                        .start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send(NAME + "{\"execute\":\"query-uuid\",\"id\":1}");
            assertEquals(NAME_REPLY, client.line());
            assertTrue(client.line().startsWith("{\"error\""));
            qemu.inject(Fault.EOF_MID_REPLY, "query-name");
            qemu.inject(Fault.NO_GREETING);
            client.send(NAME);
            assertEquals(NAME_REPLY.length() / 2, client.line().length());
        }
    }

    @Test
    void fullBacklog() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().fault(Fault.BACKLOG_FULL).start()) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.configureBlocking(false);
                IOException again = assertThrows(
                        IOException.class, () -> channel.connect(UnixDomainSocketAddress.of(qemu.socket())));
                assertTrue(again.getMessage().contains("temporarily unavailable"), again.toString());
            }
            qemu.lift(Fault.BACKLOG_FULL);
            try (PlainClient client = PlainClient.connect(qemu.socket())) {
                assertTrue(client.json().has("QMP"));
                assertEquals(1, qemu.connections());
            }
        }
    }
}
