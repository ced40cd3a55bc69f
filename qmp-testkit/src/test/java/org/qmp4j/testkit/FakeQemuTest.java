package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;

/** What a client reads from the fake; the texts were read from QEMU 7.2.22. */
class FakeQemuTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String QUERY_YANK = "{\"exec-oob\":\"query-yank\",\"id\":99}";

    @Test
    void greetsAndNegotiatesLikeQemu() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().version(QemuVersion.V7_2).start();
                PlainClient client = PlainClient.connect(qemu.socket())) {
            assertEquals(
                    "{\"QMP\": {\"version\": {\"qemu\": {\"micro\": 22, \"minor\": 2, \"major\": 7}, \"package\": \"qmp4j fake\"},"
                            + " \"capabilities\": [\"oob\"]}}\r\n",
                    client.line());
            client.send("{\"execute\":\"query-status\",\"id\":1}");
            assertEquals(
                    "{\"id\": 1, \"error\": {\"class\": \"CommandNotFound\", \"desc\": \"Expecting capabilities negotiation with"
                            + " 'qmp_capabilities'\"}}\r\n",
                    client.line());
            client.send("{\"exec-oob\":\"query-yank\",\"id\":2}");
            assertEquals(error(2, "GenericError", "QMP input member 'exec-oob' is unexpected"), client.line());
            client.send("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"foo\"]},\"id\":3}");
            assertEquals(error(3, "GenericError", "Parameter 'null' does not accept value 'foo'"), client.line());
            client.send("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":1},\"id\":4}");
            assertEquals(
                    error(4, "GenericError", "Invalid parameter type for 'enable', expected: array"), client.line());
            client.send("{\"execute\":\"qmp_capabilities\",\"arguments\":{\"enable\":[\"oob\"]},\"id\":5}");
            assertEquals("{\"return\": {}, \"id\": 5}\r\n", client.line());
            client.send("{\"execute\":\"qmp_capabilities\",\"id\":6}");
            assertEquals(
                    error(6, "CommandNotFound", "Capabilities negotiation is already complete, command ignored"),
                    client.line());
        }
    }

    private static String error(int id, String errorClass, String desc) {
        return "{\"id\": " + id + ", \"error\": {\"class\": \"" + errorClass + "\", \"desc\": \"" + desc + "\"}}\r\n";
    }

    @Test
    void complainsLikeQemu() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            String[][] cases = {
                {"{\"execute\":\"nope\",\"id\":9}", "CommandNotFound", "The command nope has not been found"},
                {"{\"exec-oob\":\"nope\",\"id\":9}", "CommandNotFound", "The command nope has not been found"},
                {
                    "{\"exec-oob\":\"query-status\",\"id\":9}",
                    "GenericError",
                    "The command query-status does not support OOB"
                },
                {
                    "{\"execute\":\"stop\",\"arguments\":{\"a\":1},\"id\":9}",
                    "GenericError",
                    "Parameter 'a' is unexpected"
                },
                {"{\"execute\":\"stop\",\"foo\":1,\"id\":9}", "GenericError", "QMP input member 'foo' is unexpected"},
                {"{\"execute\":1,\"id\":9}", "GenericError", "QMP input member 'execute' must be a string"},
                {
                    "{\"execute\":\"stop\",\"arguments\":[],\"id\":9}",
                    "GenericError",
                    "QMP input member 'arguments' must be an object"
                },
                {"{\"id\":9}", "GenericError", "QMP input lacks member 'execute'"},
                {
                    "{\"execute\":\"stop\",\"exec-oob\":\"stop\",\"id\":9}",
                    "GenericError",
                    "QMP input member 'execute' clashes with 'exec-oob'"
                },
                {"{\"execute\":\"job-dismiss\",\"id\":9}", "GenericError", "Parameter 'id' is missing"},
                {
                    "{\"execute\":\"job-dismiss\",\"arguments\":{\"id\":1},\"id\":9}",
                    "GenericError",
                    "Invalid parameter type for 'id', expected: string"
                },
                {"{\"execute\":\"job-dismiss\",\"arguments\":{\"id\":\"j\"},\"id\":9}", "GenericError", "Job not found"
                },
            };
            for (String[] one : cases) {
                client.send(one[0]);
                assertEquals(error(9, one[1], one[2]), client.line(), one[0]);
            }
        }
    }

    @Test
    void answersWhatIsNoCommandWithoutAnId() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            String[][] cases = {
                {"[]", "QMP input must be a JSON object"},
                {"\"abc\"", "QMP input must be a JSON object"},
                {"{\"execute\":\"stop\",}", "JSON parse error, expecting value"},
                {"{\"a\":1,\"a\":2}", "JSON parse error, duplicate key"},
                {"}", "JSON parse error, expecting value"},
                {"\0", "JSON parse error, stray ''"},
            };
            for (String[] one : cases) {
                client.send(one[0]);
                assertEquals(
                        "{\"error\": {\"class\": \"GenericError\", \"desc\": \"" + one[1] + "\"}}\r\n",
                        client.line(),
                        one[0]);
            }
            client.send("\uFEFF{'execute':'query-name','id':'\u00e9\ud83d\ude00\u007f'}");
            assertEquals("{\"return\": {}, \"id\": \"\\u00E9\\uD83D\\uDE00\\u007F\"}\r\n", client.line());
        }
    }

    @Test
    void echoesIdsNormalisedLikeQemu() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            String[][] cases = {
                {"1.0", "1"},
                {"1e2", "100"},
                {"-0", "0"},
                {"18446744073709551615", "18446744073709551615"},
                {"18446744073709551616", "1.8446744073709552e+19"},
                {"-9223372036854775808", "-9223372036854775808"},
                {"0.1", "0.10000000000000001"},
                {"1E400", "inf"},
                {"0.00001", "1.0000000000000001e-05"},
                {"{\"a\":[1,2.0,null,true]}", "{\"a\": [1, 2, null, true]}"},
            };
            for (String[] one : cases) {
                client.send("{\"execute\":\"query-name\",\"id\":" + one[0] + "}");
                assertEquals("{\"return\": {}, \"id\": " + one[1] + "}\r\n", client.line());
            }
        }
    }

    @Test
    void runsACommandWhenItsBracesBalance() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                        .guest("web1", "c7a5fdbd-edaf-9455-926a-d65c16db1809")
                        .start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"query-name\"}{\"execute\":\"query-uuid\",\"id\":\"}{\"}");
            assertEquals("{\"return\": {\"name\": \"web1\"}}\r\n", client.line());
            assertEquals(
                    "{\"return\": {\"UUID\": \"c7a5fdbd-edaf-9455-926a-d65c16db1809\"}, \"id\": \"}{\"}\r\n",
                    client.line());
            Command last = qemu.awaitReceived("query-uuid", PATIENCE);
            assertEquals("}{", last.id().asText());
            assertEquals("{\"execute\":\"query-uuid\",\"id\":\"}{\"}", last.raw());
            assertTrue(last.arguments().isEmpty() && last.arguments().isObject());
        }
    }

    @Test
    void stopsAndContinuesWithEvents() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"stop\",\"id\":1}{\"execute\":\"stop\",\"id\":2}");
            assertEquals("STOP", client.json().path("event").asText());
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
            assertEquals("{\"return\": {}, \"id\": 2}\r\n", client.line());
            client.send("{\"execute\":\"query-status\"}{\"execute\":\"cont\",\"id\":3}{\"execute\":\"query-jobs\"}");
            assertEquals(
                    "{\"return\": {\"status\": \"paused\", \"singlestep\": false, \"running\": false}}\r\n",
                    client.line());
            assertEquals("RESUME", client.json().path("event").asText());
            assertEquals("{\"return\": {}, \"id\": 3}\r\n", client.line());
            assertEquals("{\"return\": []}\r\n", client.line());
        }
    }

    @Test
    void quitsWithEventReplyAndEndOfStream() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"quit\",\"id\":1}");
            assertEquals(
                    "{\"guest\":false,\"reason\":\"host-qmp-quit\"}",
                    client.json().path("data").toString());
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
            assertNull(client.line());
            assertTrue(qemu.awaitEnded(PATIENCE));
            assertFalse(Files.exists(qemu.socket()));
        }
    }

    @Test
    void keepsTheInBandLaneBusyUntilAWithheldCommandIsAnswered() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                        .unchecked("slow", command -> Answer.withheld())
                        .start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"slow\",\"id\":1}{\"execute\":\"query-name\",\"id\":2}" + QUERY_YANK);
            assertEquals("{\"return\": [], \"id\": 99}\r\n", client.line());
            qemu.release("slow");
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", client.line());
            assertEquals("{\"return\": {}, \"id\": 2}\r\n", client.line());
            client.send("{\"execute\":\"slow\",\"id\":3}");
            Command second = awaitId(qemu, 3);
            qemu.answer(second, "{\"late\": true}");
            assertEquals("{\"return\": {\"late\": true}, \"id\": 3}\r\n", client.line());
            assertThrows(IllegalStateException.class, () -> qemu.answer(second, "{}"));
            assertThrows(IllegalStateException.class, () -> qemu.release("slow"));
        }
    }

    private static Command awaitId(FakeQemu qemu, int id) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (Command command : qemu.received()) {
                if (command.id().asInt() == id) {
                    return command;
                }
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("no command with id " + id + " in " + qemu.received());
    }

    @Test
    void readsEightInFlightAndNoMore() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                        .unchecked("slow", command -> Answer.withheld())
                        .start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"slow\"}");
            qemu.awaitReceived("slow", PATIENCE);
            client.send("{\"execute\":\"query-name\"}".repeat(7) + QUERY_YANK);
            assertEquals("{\"return\": [], \"id\": 99}\r\n", client.line());
            client.send("{\"execute\":\"query-name\"}" + QUERY_YANK);
            assertTrue(client.silent());
            qemu.release("slow");
            assertEquals("{\"return\": {}}\r\n", client.line());
        }
    }

    @Test
    void serialisesWithoutOob() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                        .unchecked("slow", command -> Answer.withheld())
                        .start();
                PlainClient client = PlainClient.connect(qemu.socket())) {
            client.line();
            client.send(
                    "{\"execute\":\"qmp_capabilities\"}{\"execute\":\"slow\"}{\"execute\":\"query-name\",\"id\":2}");
            assertEquals("{\"return\": {}}\r\n", client.line());
            qemu.awaitReceived("slow", PATIENCE);
            assertTrue(client.silent());
            assertEquals(2, qemu.received().size());
            qemu.release("slow");
            assertEquals("{\"return\": {}}\r\n", client.line());
            assertEquals("{\"return\": {}, \"id\": 2}\r\n", client.line());
        }
    }

    @Test
    void servesOneClientAtATime() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient first = PlainClient.negotiated(qemu.socket());
                PlainClient second = PlainClient.connect(qemu.socket())) {
            second.send("{\"execute\":\"qmp_capabilities\",\"id\":1}");
            assertTrue(second.silent());
            first.hangUp();
            assertTrue(second.line().startsWith("{\"QMP\""));
            assertEquals("{\"return\": {}, \"id\": 1}\r\n", second.line());
            qemu.awaitConnections(2, PATIENCE);
            assertEquals(2, qemu.connections());
        }
    }

    @Test
    void givesTheLateReplyOfAFormerClientToTheNext() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CommandHandler slow = command -> {
            running.countDown();
            return Answer.withheld();
        };
        try (FakeQemu qemu = FakeQemu.builder().unchecked("slow", slow).start()) {
            try (PlainClient first = PlainClient.negotiated(qemu.socket())) {
                first.send("{\"execute\":\"slow\",\"id\":1}{\"execute\":\"query-name\",\"id\":2}");
                qemu.awaitReceived("query-name", PATIENCE);
                assertTrue(running.await(20, TimeUnit.SECONDS));
            }
            try (PlainClient second = PlainClient.connect(qemu.socket())) {
                assertTrue(second.line().startsWith("{\"QMP\""));
                qemu.release("slow");
                second.send("{\"execute\":\"qmp_capabilities\",\"id\":1}");
                assertEquals("{\"return\": {}, \"id\": 1}\r\n", second.line());
                assertEquals("{\"return\": {}, \"id\": 1}\r\n", second.line());
                assertTrue(second.silent(), "what the first client had queued is forgotten");
            }
        }
    }

    @Test
    void emitsEventsOnlyAfterNegotiation() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start();
                PlainClient client = PlainClient.connect(qemu.socket())) {
            client.line();
            qemu.emit("STOP");
            client.send("{\"execute\":\"qmp_capabilities\"}");
            assertEquals("{\"return\": {}}\r\n", client.line());
            qemu.emit("JOB_STATUS_CHANGE", "{\"status\":\"created\",\"id\":\"j\"}");
            assertTrue(client.line()
                    .matches(
                            "\\{\"timestamp\": \\{\"seconds\": \\d+, \"microseconds\": \\d+}, \"event\": \"JOB_STATUS_CHANGE\","
                                    + " \"data\": \\{\"status\": \"created\", \"id\": \"j\"}}\r\n"));
        }
    }

    @Test
    void answersInEveryWayAScriptCanSay() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder()
                        .unchecked(
                                "events",
                                command -> Answer.eventsThen(
                                        List.of(Event.of("A"), Event.of("B", "{\"x\":1}")), Answer.done()))
                        .unchecked("fails", command -> Answer.error("DeviceNotFound", "Device 'x' not found"))
                        .unchecked("raw", command -> Answer.raw(new byte[] {'h', 'i', (byte) 0xff, '\n'}))
                        .unchecked("broken", command -> {
                            throw new IllegalArgumentException("oops");
                        })
                        .unchecked("closes", command -> Answer.closed())
                        .start();
                PlainClient client = PlainClient.negotiated(qemu.socket())) {
            client.send("{\"execute\":\"events\"}");
            assertEquals("A", client.json().path("event").asText());
            assertEquals(1, client.json().path("data").path("x").asInt());
            assertEquals("{\"return\": {}}\r\n", client.line());
            client.send("{\"execute\":\"fails\",\"id\":9}");
            assertEquals(error(9, "DeviceNotFound", "Device 'x' not found"), client.line());
            client.send("{\"execute\":\"raw\"}");
            assertEquals("hi\u00ff\n", client.line());
            client.send("{\"execute\":\"broken\"}");
            assertTrue(client.line().contains("oops"));
            qemu.sendRaw(new byte[] {'r', '\n'});
            assertEquals("r\n", client.line());
            client.send("{\"execute\":\"closes\"}");
            assertNull(client.line());
        }
    }

    @Test
    void listensOnTcp() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().listenTcp().start();
                PlainClient client = PlainClient.connect(qemu.tcpAddress())) {
            assertTrue(client.line().startsWith("{\"QMP\""));
            assertThrows(IllegalStateException.class, qemu::socket);
            qemu.reset();
            assertThrows(java.io.IOException.class, client::line);
        }
    }

    @Test
    void connectsOut(@TempDir Path directory) throws Exception {
        Path path = directory.resolve("client.sock");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path));
            try (FakeQemu qemu = FakeQemu.builder().connectTo(path).start();
                    PlainClient client = new PlainClient(server.accept())) {
                assertTrue(client.line().startsWith("{\"QMP\""));
                assertEquals(path, qemu.socket());
                assertThrows(IllegalStateException.class, qemu::tcpAddress);
            }
        }
    }

    @Test
    void disconnectsAndResets() throws Exception {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            try (PlainClient client = PlainClient.negotiated(qemu.socket())) {
                qemu.disconnect();
                assertNull(client.line());
            }
            try (PlainClient client = PlainClient.negotiated(qemu.socket())) {
                qemu.reset();
                client.send("{\"execute\":\"query-name\"}");
                assertThrows(java.io.IOException.class, client::line);
            }
        }
    }

    @Test
    void saysWhatItReceivedWhenItWaitedInVain() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            AssertionError error =
                    assertThrows(AssertionError.class, () -> qemu.awaitReceived("migrate", Duration.ofMillis(1)));
            assertTrue(error.getMessage().contains("migrate"));
            assertThrows(AssertionError.class, () -> qemu.awaitConnections(1, Duration.ofMillis(1)));
        }
    }
}
