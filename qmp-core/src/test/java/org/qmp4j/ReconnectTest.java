package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;
import static org.qmp4j.support.Loops.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpNotice;
import org.qmp4j.option.EventBuffer;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.option.ReconnectPolicy;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.transport.QmpEndpoint;

class ReconnectTest {

    private static final QmpOptions AGAIN = QmpOptions.standard()
            .withReconnect(
                    ReconnectPolicy.backoff(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofSeconds(20)));

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private final List<QmpNotice> heard = new CopyOnWriteArrayList<>();

    private QmpClient listening(FakeQemu qemu, QmpOptions options) {
        QmpClient client = loops.client(qemu, options);
        client.subscribe(EventFilter.all(), EventBuffer.STANDARD, Runnable::run, heard::add);
        return client;
    }

    private static void end(FakeQemu qemu) {
        qemu.close();
    }

    @Test
    void afterALossThereIsAnExplicitGapAndNumbersGoOn() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = listening(qemu, AGAIN);
            qemu.emit("STOP");
            until("the event came", () -> heard.size() == 1);
            qemu.disconnect();
            until("it is connected again", () -> heard.size() == 3);
            qemu.emit("RESUME");
            until("the next event came", () -> heard.size() == 4);
            assertInstanceOf(QmpEvent.class, heard.get(0));
            assertTrue(assertInstanceOf(QmpDisconnected.class, heard.get(1)).reconnecting());
            QmpGap gap = assertInstanceOf(QmpGap.class, heard.get(2));
            assertEquals(QmpGap.Cause.RECONNECTED, gap.cause());
            assertEquals(OptionalLong.empty(), gap.missed());
            assertEquals(
                    "RESUME", assertInstanceOf(QmpEvent.class, heard.get(3)).name());
            assertEquals(
                    List.of(1L, 2L, 3L, 4L),
                    heard.stream().map(QmpNotice::sequence).toList());
            assertTrue(client.isConnected());
            assertFalse(client.closed().toCompletableFuture().isDone());
            assertEquals(
                    "running",
                    value(client.execute("query-status")).path("status").asText());
        }
    }

    @Test
    void nothingIsEverReplayed() {
        try (FakeQemu qemu =
                FakeQemu.builder().on("device_add", command -> Answer.closed()).start()) {
            QmpClient client = listening(qemu, AGAIN);
            CompletionStage<JsonNode> sent =
                    client.execute("device_add", QmpJson.object().put("driver", "VGA"));
            assertEquals(
                    Delivery.OUTCOME_UNKNOWN,
                    failure(QmpClosedException.class, sent).delivery());
            until("it is connected again", () -> heard.size() == 2);
            value(client.execute("query-status"));
            assertEquals(
                    List.of("qmp_capabilities", "device_add", "qmp_capabilities", "query-status"),
                    qemu.received().stream().map(Command::name).toList());
        }
    }

    @Test
    void whileThereIsNoConnectionCommandsFailAsNotSent() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = listening(qemu, AGAIN);
            end(qemu);
            until("the loss was noticed", () -> !client.isConnected());
            QmpClosedException refused = failure(QmpClosedException.class, client.execute("stop"));
            assertEquals(Delivery.NOT_SENT, refused.delivery());
            assertTrue(refused.reason().startsWith("no connection"), refused.reason());
            QmpCall<JsonNode> call = client.call(org.qmp4j.message.QmpCommand.of("stop"));
            failure(QmpClosedException.class, call.reply());
            assertEquals(null, value(call.cancel()));
        }
    }

    @Test
    void aRestartedQemuIsFoundAgain() {
        Path socket = directory.resolve("q");
        try (FakeQemu first = FakeQemu.builder().socket(socket).start()) {
            QmpClient client = listening(first, AGAIN);
            end(first);
            until("the loss was noticed", () -> !client.isConnected());
            try (FakeQemu second =
                    FakeQemu.builder().socket(socket).version(QemuVersion.V10_0).start()) {
                until("it is connected again", client::isConnected);
                assertEquals(10, client.greeting().version().major());
                assertEquals(second.socket().toString(), client.endpoint().toString());
            }
        }
    }

    @Test
    void overTcpItConnectsAgainToo() {
        try (FakeQemu qemu = FakeQemu.builder().listenTcp().start()) {
            QmpClient client =
                    loops.client(QmpEndpoint.tcp("127.0.0.1", qemu.tcpAddress().getPort()), AGAIN);
            client.subscribe(EventFilter.all(), EventBuffer.STANDARD, Runnable::run, heard::add);
            qemu.disconnect();
            until("it is connected again", () -> heard.size() == 2);
            value(client.execute("query-status"));
        }
    }

    @Test
    void itGivesUpInTime() {
        QmpOptions briefly = QmpOptions.standard()
                .withReconnect(
                        ReconnectPolicy.backoff(Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofMillis(60)));
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = listening(qemu, briefly);
            end(qemu);
            String reason = value(client.closed());
            assertTrue(reason.contains("gave up after"), reason);
            QmpDisconnected last = assertInstanceOf(QmpDisconnected.class, heard.get(heard.size() - 1));
            assertFalse(last.reconnecting());
            assertEquals(2, heard.size());
        }
    }

    @Test
    void closingWhileReconnectingEndsItAtOnce() {
        QmpOptions slowly = QmpOptions.standard()
                .withReconnect(ReconnectPolicy.backoff(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1)));
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = listening(qemu, slowly);
            qemu.disconnect();
            until("the loss was noticed", () -> heard.size() == 1);
            client.close();
            assertEquals("the client closed the connection", value(client.closed()));
            assertFalse(assertInstanceOf(QmpDisconnected.class, heard.get(1)).reconnecting());
            assertEquals(1, qemu.connections());
        }
    }

    @Test
    void closingTheLoopsWhileReconnectingEndsItToo() {
        QmpOptions slowly = QmpOptions.standard()
                .withReconnect(ReconnectPolicy.backoff(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(1)));
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = listening(qemu, slowly);
            qemu.disconnect();
            until("the loss was noticed", () -> heard.size() == 1);
            loops.get().close();
            assertTrue(value(client.closed()).contains("loops are closed"));
        }
    }

    @Test
    void aClientThatWeClosedStaysClosed() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = listening(qemu, AGAIN);
            client.close();
            assertEquals("the client closed the connection", value(client.closed()));
            assertEquals(1, heard.size());
            assertFalse(((QmpDisconnected) heard.get(0)).reconnecting());
            assertEquals(1, qemu.connections());
        }
    }
}
