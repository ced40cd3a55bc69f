package org.qmp4j.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.script.AgentFault;
import org.qmp4j.testkit.script.Answer;

/** What a client reads from the fake agent. */
class FakeGuestAgentTest {

    private static final String PING = "{\"execute\":\"guest-ping\",\"id\":1}";
    private static final String PONG = "{\"return\": {}, \"id\": 1}\n";

    @Test
    void answersWithoutGreetingInLines() throws Exception {
        try (FakeGuestAgent agent = FakeGuestAgent.builder().start();
                PlainClient client = PlainClient.connect(agent.socket())) {
            assertTrue(client.silent());
            client.send(PING);
            assertEquals(PONG, client.line());
            client.send("{\"execute\":\"guest-sync\",\"arguments\":{\"id\":12}}");
            assertEquals("{\"return\": 12}\n", client.line());
            client.send("{\"execute\":\"guest-sync\",\"arguments\":{\"id\":9223372036854775808}}");
            assertTrue(client.line().startsWith("{\"error\""));
            client.send("{\"execute\":\"qmp_capabilities\"}");
            assertTrue(client.line().contains("CommandNotFound"));
            client.send("{\"exec-oob\":\"guest-ping\"}");
            assertTrue(client.line().contains("'exec-oob' is unexpected"));
            client.send("{\"execute\":\"guest-info\"}");
            assertEquals(
                    5, client.json().path("return").path("supported_commands").size());
            agent.disconnect();
            assertNull(client.line());
        }
    }

    @Test
    void delimitsTheSyncReply() throws Exception {
        try (FakeGuestAgent agent = FakeGuestAgent.builder().start();
                PlainClient client = PlainClient.connect(agent.socket())) {
            client.send("{\"half\": ");
            client.send(new byte[] {(byte) 0xff});
            client.send("{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":5}}");
            assertTrue(client.line().startsWith("{\"error\": {\"class\": \"GenericError\""));
            assertEquals("\u00ff{\"return\": 5}\n", client.line());
        }
    }

    @Test
    void shutsDownWithoutAReply() throws Exception {
        try (FakeGuestAgent agent = FakeGuestAgent.builder().start();
                PlainClient client = PlainClient.connect(agent.socket())) {
            client.send("{\"execute\":\"guest-shutdown\",\"id\":3}" + PING);
            assertEquals(PONG, client.line());
            assertEquals(2, agent.received().size());
        }
    }

    @Test
    void isSilentUntilItIsUp(@TempDir Path directory) throws Exception {
        Path path = directory.resolve("a.sock");
        try (FakeGuestAgent agent = FakeGuestAgent.builder()
                        .socket(path)
                        .fault(AgentFault.NOT_UP)
                        .start();
                PlainClient client = PlainClient.connect(path)) {
            client.send(PING);
            assertTrue(client.silent());
            agent.up();
            client.send(PING);
            assertEquals(PONG, client.line());
        }
    }

    @Test
    void isSilentForItsFirstClients() throws Exception {
        try (FakeGuestAgent agent = FakeGuestAgent.builder().silentFor(1).start()) {
            try (PlainClient client = PlainClient.connect(agent.socket())) {
                client.send(PING);
                assertTrue(client.silent());
            }
            try (PlainClient client = PlainClient.connect(agent.socket())) {
                client.send(PING);
                assertEquals(PONG, client.line());
                assertEquals(2, agent.connections());
            }
        }
    }

    @Test
    void hasItsFaults() throws Exception {
        try (FakeGuestAgent agent = FakeGuestAgent.builder()
                        .fault(AgentFault.NO_IDS)
                        .oversizedReply(100_000)
                        .start();
                PlainClient client = PlainClient.connect(agent.socket())) {
            client.send(PING);
            assertEquals("{\"return\": {}}\n", client.line());
            agent.lift(AgentFault.NO_IDS);
            agent.inject(AgentFault.OVERSIZED_REPLY);
            client.send(PING);
            assertEquals(100_000, client.json().path("return").asText().length());
            agent.inject(AgentFault.STALE_BYTES);
            client.send("{\"execute\":\"guest-sync-delimited\",\"arguments\":{\"id\":5}}");
            assertEquals("ue\", \"stale\": 1}\n", client.line());
            assertEquals("{\"return\": {\"hal\u00ff{\"return\": 5}\n", client.line());
            agent.lift(AgentFault.STALE_BYTES);
            agent.inject(AgentFault.STALE_SYNC_REPLY);
            client.send("{\"execute\":\"guest-sync\",\"arguments\":{\"id\":6}}");
            assertEquals("{\"return\": 4711}\n", client.line());
            assertEquals("{\"return\": 6}\n", client.line());
        }
    }

    @Test
    void answersWhatTheScriptSays() throws Exception {
        try (FakeGuestAgent agent = FakeGuestAgent.builder()
                        .fault(AgentFault.ONE_BYTE_WRITES)
                        .on("guest-exec", command -> Answer.withheld())
                        .on("guest-fails", command -> Answer.error("no"))
                        .on("guest-closes", command -> Answer.closed())
                        .start();
                PlainClient client = PlainClient.connect(agent.socket())) {
            client.send("{\"execute\":\"guest-exec\",\"id\":4}");
            agent.answer(agent.awaitReceived("guest-exec", Duration.ofSeconds(20)), "{\"pid\":7}");
            assertEquals("{\"return\": {\"pid\": 7}, \"id\": 4}\n", client.line());
            client.send("{\"execute\":\"guest-fails\",\"id\":4}");
            assertEquals("{\"id\": 4, \"error\": {\"class\": \"GenericError\", \"desc\": \"no\"}}\n", client.line());
            agent.sendRaw(new byte[] {'x', '\n'});
            assertEquals("x\n", client.line());
            client.send("{\"execute\":\"guest-closes\"}");
            assertNull(client.line());
        }
    }
}
