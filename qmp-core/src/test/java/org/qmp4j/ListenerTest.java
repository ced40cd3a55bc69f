package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpStateException;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.transport.QmpEndpoint;

class ListenerTest {

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private QmpListener listen(Path socket) {
        return value(QmpListener.listen(loops.get(), QmpEndpoint.unix(socket), QmpOptions.standard()));
    }

    @Test
    void eachQemuThatConnectsIsAClientInOrder() {
        Path socket = directory.resolve("q");
        try (QmpListener listener = listen(socket);
                FakeQemu one =
                        FakeQemu.builder().guest("one", "").connectTo(socket).start()) {
            QmpClient first = value(listener.accept());
            CompletionStage<QmpClient> next = listener.accept();
            try (FakeQemu two =
                    FakeQemu.builder().guest("two", "").connectTo(socket).start()) {
                QmpClient second = value(next);
                assertEquals(
                        "one", value(first.execute("query-name")).path("name").asText());
                assertEquals(
                        "two", value(second.execute("query-name")).path("name").asText());
                second.close();
                assertEquals(2, one.connections() + two.connections());
            }
            first.close();
        }
    }

    @Test
    void aQemuThatComesUnaskedWaits() throws InterruptedException {
        Path socket = directory.resolve("q");
        try (QmpListener listener = listen(socket);
                FakeQemu qemu = FakeQemu.builder().connectTo(socket).start()) {
            qemu.awaitReceived("qmp_capabilities", java.time.Duration.ofSeconds(10));
            try (QmpClient client = value(listener.accept())) {
                value(client.execute("query-status"));
            }
        }
    }

    @Test
    void whatIsNoQemuDoesNotDisturbTheNext() throws Exception {
        Path socket = directory.resolve("q");
        try (QmpListener listener = listen(socket)) {
            CompletionStage<QmpClient> next = listener.accept();
            try (SocketChannel stranger = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                stranger.connect(UnixDomainSocketAddress.of(socket));
                stranger.write(ByteBuffer.wrap("GET / HTTP/1.0\n".getBytes(StandardCharsets.UTF_8)));
                assertEquals(-1, stranger.read(ByteBuffer.allocate(1)));
            }
            assertFalse(next.toCompletableFuture().isDone());
            try (FakeQemu qemu = FakeQemu.builder().connectTo(socket).start();
                    QmpClient client = value(next)) {
                value(client.execute("query-status"));
                assertEquals(1, qemu.connections());
            }
        }
    }

    @Test
    void closingEndsTheWaitingAndRemovesTheSocketButNotItsClients() {
        Path socket = directory.resolve("q");
        QmpListener listener = listen(socket);
        try (FakeQemu qemu = FakeQemu.builder().connectTo(socket).start();
                QmpClient client = value(listener.accept())) {
            CompletionStage<QmpClient> waiting = listener.accept();
            listener.close();
            failure(QmpStateException.class, waiting);
            failure(QmpStateException.class, listener.accept());
            value(client.execute("query-status"));
            Loops.until("the socket is gone", () -> Files.notExists(socket));
            assertEquals(1, qemu.connections());
        }
    }

    @Test
    void whereItCannotListenItSaysWhy() {
        QmpConnectException none = failure(
                QmpConnectException.class,
                QmpListener.listen(loops.get(), QmpEndpoint.unix(directory.resolve("no/q")), QmpOptions.standard()));
        assertTrue(none.reason().startsWith("cannot listen"), none.reason());
        failure(
                QmpUnsupportedException.class,
                QmpListener.listen(
                        loops.get(),
                        QmpEndpoint.streams(InputStream.nullInputStream(), OutputStream.nullOutputStream()),
                        QmpOptions.standard()));
    }
}
