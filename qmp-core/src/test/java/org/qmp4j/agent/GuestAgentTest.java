package org.qmp4j.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpFrameTooLongException;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeGuestAgent;
import org.qmp4j.testkit.script.AgentFault;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.transport.QmpEndpoint;

class GuestAgentTest {

    private static final GuestAgentOptions QUICK = GuestAgentOptions.standard()
            .withReady(Duration.ofMillis(300), Duration.ofSeconds(15))
            .withCommand(Duration.ofSeconds(15), Duration.ofMillis(50));

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private GuestAgent agent(FakeGuestAgent fake, GuestAgentOptions options) {
        return GuestAgent.of(loops.get(), QmpEndpoint.unix(fake.socket()), options);
    }

    private static FakeGuestAgent.Builder fake() {
        return FakeGuestAgent.builder().on("echo", command -> Answer.value(command.arguments()));
    }

    private static int echo(GuestAgent agent, int number) {
        return value(agent.execute("echo", QmpJson.object().put("n", number)))
                .path("n")
                .asInt();
    }

    @ParameterizedTest
    @EnumSource(names = {"STALE_BYTES", "STALE_SYNC_REPLY", "NO_IDS", "ONE_BYTE_WRITES"})
    void whateverWasInTheChannelItGetsInStep(AgentFault fault) {
        try (FakeGuestAgent fake = fake().fault(fault).start();
                GuestAgent agent = agent(fake, QUICK)) {
            value(agent.ready());
            for (int i = 0; i < 20; i++) {
                assertEquals(i, echo(agent, i));
            }
            assertEquals(1, fake.connections());
            Command sync = fake.received().get(0);
            assertEquals("guest-sync-delimited", sync.name());
            assertTrue(sync.arguments().path("id").asLong() > 0);
        }
    }

    @Test
    void commandsCarryNoIdsAndKeepTheirOrder() throws Exception {
        try (FakeGuestAgent fake = fake().start();
                GuestAgent agent = agent(fake, QUICK)) {
            CompletionStage<JsonNode> one =
                    agent.execute("echo", QmpJson.object().put("n", 1));
            CompletionStage<JsonNode> two =
                    agent.execute("echo", QmpJson.object().put("n", 2));
            CompletionStage<JsonNode> bad = agent.execute("no-such-command");
            CompletionStage<JsonNode> four = agent.execute("guest-ping");
            assertEquals(1, value(one).path("n").asInt());
            assertEquals(2, value(two).path("n").asInt());
            assertEquals(
                    "CommandNotFound", failure(QmpCommandException.class, bad).errorClass());
            value(four);
            assertEquals(
                    List.of("guest-sync-delimited", "echo", "echo", "no-such-command", "guest-ping"),
                    fake.received().stream().map(Command::name).toList());
            assertEquals(
                    "{\"execute\":\"guest-ping\"}",
                    fake.awaitReceived("guest-ping", Duration.ofSeconds(5)).raw());
        }
    }

    @Test
    void aLateAgentIsSoughtOnFreshConnections() {
        try (FakeGuestAgent fake = fake().silentFor(2).start();
                GuestAgent agent = agent(fake, QUICK)) {
            assertEquals(7, echo(agent, 7));
            assertTrue(fake.connections() >= 3);
        }
    }

    @Test
    void aMissingAgentIsGivenUpAndSaidSo() {
        GuestAgentOptions brief = QUICK.withReady(Duration.ofMillis(20), Duration.ofMillis(60));
        try (FakeGuestAgent fake = fake().fault(AgentFault.NOT_UP).start();
                GuestAgent agent = agent(fake, brief)) {
            QmpConnectException none = failure(QmpConnectException.class, agent.ready());
            assertTrue(none.reason().contains("no guest agent answered within 60 ms"), none.reason());
            failure(QmpConnectException.class, agent.execute("guest-ping"));
            fake.lift(AgentFault.NOT_UP);
            assertEquals(1, echo(agent, 1));
        }
    }

    @Test
    void aMissingSocketIsSaidSo() {
        GuestAgentOptions brief = new GuestAgentOptions(
                Duration.ofMillis(30),
                QUICK.syncTimeout(),
                Duration.ofMillis(100),
                QUICK.commandTimeout(),
                QUICK.silence(),
                1 << 20,
                QUICK.redaction());
        try (GuestAgent agent = GuestAgent.of(loops.get(), QmpEndpoint.unix(directory.resolve("none")), brief)) {
            assertTrue(
                    failure(QmpConnectException.class, agent.ready()).reason().contains("does not exist"));
        }
    }

    /** Serves an agent's socket: says this to each client, then hangs up; gives how many came until the agent was given up. */
    private int clientsUntilGivenUp(String said) throws Exception {
        Path socket = directory.resolve("a");
        AtomicInteger connects = new AtomicInteger();
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread thread = new Thread(() -> {
                try {
                    while (true) {
                        try (SocketChannel client = server.accept()) {
                            connects.incrementAndGet();
                            client.write(ByteBuffer.wrap(said.getBytes(StandardCharsets.ISO_8859_1)));
                        }
                    }
                } catch (IOException e) {
                    // the test is over
                }
            });
            thread.setDaemon(true);
            thread.start();
            GuestAgentOptions brief = QUICK.withReady(Duration.ofSeconds(5), Duration.ofMillis(300));
            try (GuestAgent agent = GuestAgent.of(loops.get(), QmpEndpoint.unix(socket), brief)) {
                failure(QmpConnectException.class, agent.ready());
            }
        }
        return connects.get();
    }

    @Test
    void anAgentThatHangsUpAtOnceIsNotStormed() throws Exception {
        int connects = clientsUntilGivenUp("");
        assertTrue(connects < 20, connects + " connections");
    }

    @Test
    void hostileSyncAnswersAreNotBelieved() throws Exception {
        assertTrue(clientsUntilGivenUp("\u00ff{\"return\": 1}\n{\"return\": 1e999999999}\n\u00ff{\"return\": \"x\"}\n"
                        + "garbage\n\u00ff\u00ff\n{\"error\": {}}\n{\"return\": 1e99999999999}\n{\n\u00ff{\n}")
                > 0);
    }

    @Test
    void shutdownSucceedsBySilence() {
        try (FakeGuestAgent fake = fake().start();
                GuestAgent agent = agent(fake, QUICK)) {
            assertEquals("{}", value(agent.execute("guest-shutdown")).toString());
            assertEquals(3, echo(agent, 3));
        }
    }

    @Test
    void shutdownSucceedsByTheEndOfTheConnection() {
        GuestAgentOptions patient = QUICK.withCommand(Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (FakeGuestAgent fake =
                        fake().on("guest-shutdown", command -> Answer.closed()).start();
                GuestAgent agent = agent(fake, patient)) {
            assertEquals("{}", value(agent.execute("guest-shutdown")).toString());
            assertEquals(3, echo(agent, 3));
            assertTrue(fake.connections() >= 2);
        }
    }

    @Test
    void anErrorOfShutdownIsAnError() {
        try (FakeGuestAgent fake = fake().on("guest-shutdown", command -> Answer.error("not allowed"))
                        .start();
                GuestAgent agent = agent(fake, QUICK.withCommand(Duration.ofMinutes(5), Duration.ofMinutes(5)))) {
            assertEquals(
                    "not allowed",
                    failure(QmpCommandException.class, agent.execute("guest-shutdown"))
                            .description());
        }
    }

    @Test
    void theErrorThatComesAfterTheSilenceIsNobodysReply() throws Exception {
        try (FakeGuestAgent fake = fake().on("guest-suspend-ram", command -> Answer.withheld())
                        .on("slow-echo", command -> Answer.withheld())
                        .start();
                GuestAgent agent = agent(fake, QUICK)) {
            value(agent.execute("guest-suspend-ram"));
            CompletionStage<JsonNode> next = agent.execute("slow-echo");
            Command slow = fake.awaitReceived("slow-echo", Duration.ofSeconds(5));
            Command suspend = fake.awaitReceived("guest-suspend-ram", Duration.ofSeconds(5));
            assertEquals(
                    2,
                    fake.received().stream()
                            .filter(one -> one.name().equals("guest-sync-delimited"))
                            .count());
            fake.answer(slow, "{\"mine\": true}");
            assertTrue(value(next).path("mine").asBoolean());
            assertFalse(suspend.oob());
        }
    }

    @Test
    void afterATimeoutItGetsInStepAgainAndTheLateReplyIsNobodys() throws Exception {
        // as the real one, the fake handles one command after the other: the late reply comes before the sync's
        CountDownLatch go = new CountDownLatch(1);
        AtomicBoolean slow = new AtomicBoolean(true);
        try (FakeGuestAgent fake = fake().on("guest-get-osinfo", command -> {
                            if (slow.getAndSet(false)) {
                                await(go);
                                return Answer.value("\"late\"");
                            }
                            return Answer.value("\"second\"");
                        })
                        .start();
                GuestAgent agent = agent(fake, QUICK.withReady(Duration.ofSeconds(10), Duration.ofSeconds(15)))) {
            CompletionStage<JsonNode> late = agent.execute(QmpCommand.of("guest-get-osinfo"), Duration.ofMillis(100));
            CompletionStage<JsonNode> queued = agent.execute(QmpCommand.of("guest-get-osinfo"));
            assertEquals(
                    Delivery.OUTCOME_UNKNOWN,
                    failure(QmpTimeoutException.class, late).delivery());
            assertFalse(queued.toCompletableFuture().isDone());
            go.countDown();
            assertEquals("second", value(queued).textValue());
            assertEquals(9, echo(agent, 9));
            assertEquals(1, fake.connections());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAgentThatDiesUnderACommandIsSoughtAgain() {
        try (FakeGuestAgent fake = fake().on("die", command -> Answer.closed()).start();
                GuestAgent agent = agent(fake, QUICK)) {
            CompletionStage<JsonNode> dying = agent.execute("die");
            CompletionStage<JsonNode> queued = agent.execute("guest-ping");
            assertEquals(
                    Delivery.OUTCOME_UNKNOWN,
                    failure(QmpClosedException.class, dying).delivery());
            assertEquals(
                    Delivery.NOT_SENT, failure(QmpClosedException.class, queued).delivery());
            assertEquals(4, echo(agent, 4));
        }
    }

    @Test
    void aReplyOverTheCapFailsItsCommandOnly() {
        try (FakeGuestAgent fake = fake().oversizedReply(1 << 20).start();
                GuestAgent agent = agent(fake, QUICK.withMaxReply(1 << 16))) {
            value(agent.ready());
            fake.inject(AgentFault.OVERSIZED_REPLY);
            QmpFrameTooLongException big = failure(QmpFrameTooLongException.class, agent.execute("guest-ping"));
            assertEquals(1 << 16, big.limit());
            fake.lift(AgentFault.OVERSIZED_REPLY);
            assertEquals(5, echo(agent, 5));
            assertEquals(1, fake.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage\n", "{\"event\": \"X\"}\n", "[]\n", "{\"return\": 1e99999999999}\n", "{\n}\n"})
    void aHostileReplyFailsItsCommandAndIsLeft(String bytes) {
        try (FakeGuestAgent fake = fake().on("evil", command -> Answer.raw(bytes.getBytes(StandardCharsets.UTF_8)))
                        .start();
                GuestAgent agent = agent(fake, QUICK)) {
            QmpClosedException left = failure(QmpClosedException.class, agent.execute("evil"));
            assertTrue(left.reason().contains("what is no reply"), left.reason());
            assertEquals(6, echo(agent, 6));
        }
    }

    @Test
    void closingFailsWhoWaitsAtOnce() {
        GuestAgentOptions patient = QUICK.withReady(Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (FakeGuestAgent fake = fake().fault(AgentFault.NOT_UP).start()) {
            GuestAgent agent = agent(fake, patient);
            CompletionStage<JsonNode> waiting = agent.execute("guest-ping");
            agent.close();
            assertEquals(
                    Delivery.NOT_SENT,
                    failure(QmpClosedException.class, waiting).delivery());
            failure(QmpClosedException.class, agent.execute("guest-ping"));
            agent.close();
        }
    }
}
