package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.EventFilter;
import org.qmp4j.QmpClient;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpClosedException;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpJson;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Answer;

/** What every way to reach QEMU must do. */
abstract class TransportContract {

    @TempDir
    Path directory;

    @RegisterExtension
    final Loops loops = new Loops(kind());

    private final List<AutoCloseable> resources = new ArrayList<>();
    private FakeQemu started;

    QmpLoops.Kind kind() {
        return QmpLoops.Kind.EPOLL;
    }

    /** Whether descriptors can be passed, and the kernel tells who the peer is. */
    boolean isNativeUnix() {
        return false;
    }

    /** A client of this fake, by the transport under test. */
    abstract QmpClient connect(FakeQemu.Builder description) throws Exception;

    FakeQemu start(FakeQemu.Builder description) {
        started = closeLater(description.start());
        return started;
    }

    <T extends AutoCloseable> T closeLater(T resource) {
        resources.add(resource);
        return resource;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    static FakeQemu.Builder fake() {
        return FakeQemu.builder()
                .unchecked("echo", command -> Answer.value(command.arguments()))
                .unchecked("hang", command -> Answer.withheld())
                .unchecked("big", command -> Answer.value("\"" + "x".repeat(300_000) + "\""))
                .unchecked("hang-up", command -> Answer.closed())
                .unchecked(
                        "say-stop",
                        command -> Answer.eventThen(
                                org.qmp4j.testkit.script.Event.of("STOP", "{\"x\": \"é\"}"), Answer.done()));
    }

    @Test
    void commandsAreAnsweredInOrder() throws Exception {
        QmpClient client = connect(fake());
        List<CompletionStage<JsonNode>> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            all.add(client.execute("echo", QmpJson.object().put("é", i)));
        }
        for (int i = 0; i < 500; i++) {
            assertEquals(i, value(all.get(i)).path("é").intValue());
        }
    }

    @Test
    void longMessagesPassBothWays() throws Exception {
        QmpClient client = connect(fake());
        String text = "0123456789".repeat(30_000);
        assertEquals(
                text,
                value(client.execute("echo", QmpJson.object().put("text", text)))
                        .path("text")
                        .textValue());
        assertEquals(300_000, value(client.execute("big")).textValue().length());
    }

    @Test
    void eventsComeThrough() throws Exception {
        QmpClient client = connect(fake());
        CompletionStage<QmpEvent> event = client.awaitEvent(EventFilter.named("STOP"), Duration.ofSeconds(10));
        value(client.execute("say-stop"));
        assertEquals("é", value(event).data().path("x").textValue());
    }

    @Test
    void theEndOnQemusSideEndsTheClient() throws Exception {
        QmpClient client = connect(fake());
        assertEquals(
                Delivery.OUTCOME_UNKNOWN,
                failure(QmpClosedException.class, client.execute("hang-up")).delivery());
        value(client.closed());
        assertFalse(client.isConnected());
    }

    @Test
    void quitEndsIt() throws Exception {
        QmpClient client = connect(fake());
        value(client.execute("quit"));
        value(client.closed());
    }

    @Test
    void itsLastWordsAreReadThoughWritesMeetItsEnd() throws Exception {
        QmpClient client = connect(fake());
        CompletionStage<QmpEvent> lastWords = client.awaitEvent(EventFilter.named("SHUTDOWN"), Duration.ofSeconds(10));
        CompletableFuture<CompletionStage<JsonNode>> behind = new CompletableFuture<>();
        // on the event loop, so that nothing is read before the writes have failed
        loops.get()
                .schedule(
                        () -> {
                            client.execute("quit");
                            Loops.until("the fake has ended", started::ended);
                            for (int i = 0; i < 3; i++) {
                                LockSupport.parkNanos(20_000_000);
                                CompletionStage<JsonNode> late = client.execute("query-status");
                                behind.complete(late);
                            }
                        },
                        Duration.ZERO);
        assertEquals("host-qmp-quit", value(lastWords).data().path("reason").asText());
        value(client.closed());
        failure(QmpClosedException.class, behind.join());
    }

    @Test
    void closingItFailsWhatIsUnderWay() throws Exception {
        QmpClient client = connect(fake());
        CompletionStage<JsonNode> hanging = client.execute("hang");
        client.close();
        assertEquals("the client closed the connection", value(client.closed()));
        failure(QmpClosedException.class, hanging);
        client.close();
    }

    @Test
    void whatItCannotDoItSaysAndLives() throws Exception {
        QmpClient client = connect(fake());
        if (isNativeUnix()) {
            assertEquals(ProcessHandle.current().pid(), client.peer().pid());
            return;
        }
        QmpUnsupportedException peer = assertThrows(QmpUnsupportedException.class, client::peer);
        assertTrue(peer.getMessage().contains("UNIX socket on epoll"), peer.getMessage());
        try (NativeFd fd = NativeFd.open(Path.of("/dev/null"), false)) {
            QmpUnsupportedException passing = assertThrows(
                    QmpUnsupportedException.class, () -> client.descriptors().getfd("f", fd));
            assertTrue(passing.getMessage().contains("UNIX socket on epoll"), passing.getMessage());
        }
        value(client.execute("query-status"));
    }

    @Test
    void descriptorsGoWithTheirCommand() throws Exception {
        if (!isNativeUnix()) {
            return;
        }
        QmpClient client = connect(fake().on("getfd", command -> Answer.done())
                .on("closefd", command -> Answer.done())
                .on("add-fd", command -> Answer.value("{\"fdset-id\": 3, \"fd\": 17}"))
                .on("remove-fd", command -> Answer.done()));
        try (NativeFd fd = NativeFd.open(Path.of("/dev/null"), false)) {
            value(client.descriptors().getfd("f", fd));
            assertEquals("[f]", client.descriptors().names().toString());
            value(client.descriptors().closefd("f"));
            assertTrue(client.descriptors().names().isEmpty());
            var entry =
                    value(client.descriptors().addFd(fd, java.util.OptionalLong.of(3), java.util.Optional.of("note")));
            assertEquals(17, entry.fd());
            assertEquals(java.util.Set.of(entry), client.descriptors().entries());
            value(client.descriptors().removeFd(entry));
            assertTrue(client.descriptors().entries().isEmpty());
            assertThrows(
                    IllegalArgumentException.class, () -> client.descriptors().getfd("1f", fd));
            assertThrows(
                    IllegalArgumentException.class, () -> client.descriptors().getfd("", fd));
        }
    }

    QmpClient accept(org.qmp4j.QmpListener listener) throws IOException {
        QmpClient client = value(listener.accept());
        closeLater(client);
        return client;
    }
}
