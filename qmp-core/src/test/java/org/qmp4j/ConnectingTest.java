package org.qmp4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Loops;
import org.qmp4j.testkit.FakeQemu;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.transport.QmpEndpoint;
import org.qmp4j.transport.QmpLoops;

class ConnectingTest {

    private static final QmpOptions BRIEF =
            QmpOptions.standard().withTimeouts(Duration.ofMillis(60), Duration.ofMillis(60), Duration.ofMillis(60));

    @RegisterExtension
    private final Loops epoll = new Loops();

    @RegisterExtension
    private final Loops nio = new Loops(QmpLoops.Kind.NIO);

    @TempDir
    private Path directory;

    private QmpLoops loops(QmpLoops.Kind kind) {
        return kind == QmpLoops.Kind.EPOLL ? epoll.get() : nio.get();
    }

    private CompletionStage<QmpClient> connect(QmpLoops.Kind kind, Path socket, QmpOptions options) {
        return QmpClient.connect(loops(kind), QmpEndpoint.unix(socket), options);
    }

    private static void assertConnects(CompletionStage<QmpClient> connecting) {
        try (QmpClient client = value(connecting)) {
            assertEquals(7, client.greeting().version().major());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSocketThatAppearsLaterIsFound(QmpLoops.Kind kind) throws Exception {
        Path socket = directory.resolve("q");
        CompletionStage<QmpClient> connecting = connect(kind, socket, QmpOptions.standard());
        String reason =
                failure(QmpConnectException.class, connect(kind, socket, BRIEF)).reason();
        assertTrue(reason.contains("does not exist"), reason);
        try (FakeQemu qemu = FakeQemu.builder().socket(socket).start()) {
            assertConnects(connecting);
            assertEquals(1, qemu.connections());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSocketThatADeadProcessLeftIsTriedAgain(QmpLoops.Kind kind) throws Exception {
        Path socket = directory.resolve("q");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(socket));
        }
        assertTrue(Files.exists(socket));
        CompletionStage<QmpClient> connecting = connect(kind, socket, QmpOptions.standard());
        QmpConnectException failed = failure(QmpConnectException.class, connect(kind, socket, BRIEF));
        assertEquals(Stage.CONNECT, failed.stage());
        assertTrue(failed.reason().contains("nobody listens"), failed.reason());
        try (FakeQemu qemu = FakeQemu.builder().socket(socket).start()) {
            assertConnects(connecting);
            assertEquals(1, qemu.connections());
        }
    }

    /** Seen of a real 7.2 that was connected to while it was starting. */
    @ParameterizedTest
    @EnumSource
    void aFirstCommandThatQemuReadInTheWrongOrderIsSaidAgainOnANewConnection(QmpLoops.Kind kind) throws Exception {
        Path socket = directory.resolve("q");
        try (ServerSocketChannel starting = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            starting.bind(UnixDomainSocketAddress.of(socket));
            CompletionStage<QmpClient> connecting = connect(kind, socket, QmpOptions.standard());
            ByteBuffer bytes = ByteBuffer.allocate(1000);
            for (String answer : List.of(
                    "{\"id\": ID, \"error\": {\"class\": \"GenericError\", \"desc\": \"QMP input member 'exceute' is unexpected\"}}",
                    "{\"return\": {}, \"id\": ID}")) {
                SocketChannel client = starting.accept();
                client.write(text("{\"QMP\": {\"version\": {}, \"capabilities\": []}}\r\n"));
                client.read(bytes.clear());
                String id = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                        .replaceFirst(".*\"id\":(\\d+)}", "$1");
                client.write(text(answer.replace("ID", id) + "\r\n"));
            }
            assertTrue(value(connecting).isConnected());
        }
    }

    private static ByteBuffer text(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void aFullBacklogIsTriedAgain(QmpLoops.Kind kind) throws Exception {
        Path socket = directory.resolve("q");
        try (ServerSocketChannel full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            full.bind(UnixDomainSocketAddress.of(socket), 1);
            try (SocketChannel one = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                    SocketChannel two = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
                assertTrue(one.isConnected() && two.isConnected());
                QmpConnectException failed = failure(QmpConnectException.class, connect(kind, socket, BRIEF));
                assertEquals(Stage.CONNECT, failed.stage());
                assertTrue(failed.reason().contains("backlog is full"), failed.reason());
                CompletionStage<QmpClient> connecting = connect(kind, socket, QmpOptions.standard());
                full.accept().close();
                full.accept().close();
                try (SocketChannel third = full.accept()) {
                    third.write(java.nio.ByteBuffer.wrap("no qmp\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    assertEquals(
                            Stage.GREETING,
                            failure(QmpConnectException.class, connecting).stage());
                }
            }
        }
    }

    @Test
    void theFakesFullBacklogIsWaitedFor() {
        try (FakeQemu qemu = FakeQemu.builder().fault(Fault.BACKLOG_FULL).start()) {
            CompletionStage<QmpClient> connecting = connect(QmpLoops.Kind.EPOLL, qemu.socket(), QmpOptions.standard());
            failure(QmpConnectException.class, connect(QmpLoops.Kind.EPOLL, qemu.socket(), BRIEF));
            assertFalse(connecting.toCompletableFuture().isDone());
            qemu.lift(Fault.BACKLOG_FULL);
            assertConnects(connecting);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWillNotGetBetterFailsAtOnce(QmpLoops.Kind kind) throws IOException {
        Path file = Files.createFile(directory.resolve("plain"));
        QmpOptions patient =
                QmpOptions.standard().withTimeouts(Duration.ofDays(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
        QmpConnectException failed = failure(QmpConnectException.class, connect(kind, file.resolve("below"), patient));
        assertEquals(Stage.CONNECT, failed.stage());
        assertTrue(failed.reason().contains("Not a directory"), failed.reason());
    }

    @ParameterizedTest
    @EnumSource
    void aTcpPortWhereNobodyListensIsTriedUntilTheDeadline(QmpLoops.Kind kind) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        QmpConnectException failed = failure(
                QmpConnectException.class, QmpClient.connect(loops(kind), QmpEndpoint.tcp("127.0.0.1", port), BRIEF));
        assertTrue(failed.reason().contains("nobody listens"), failed.reason());
        assertEquals("127.0.0.1:" + port, failed.endpoint());
    }

    @Test
    void aPathThatDoesNotFitIntoSunPathIsRefusedWithItsLength() {
        Path fits = Path.of("/" + "x".repeat(106));
        assertEquals(fits.toString(), QmpEndpoint.unix(fits).toString());
        Path tooLong = Path.of("/" + "x".repeat(107));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> QmpEndpoint.unix(tooLong));
        assertTrue(refused.getMessage().contains("108 bytes"), refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> QmpEndpoint.unix(Path.of("/" + "é".repeat(54))));
    }

    @Test
    void closingTheLoopsFailsWhoConnects() {
        CompletionStage<QmpClient> connecting =
                connect(QmpLoops.Kind.EPOLL, directory.resolve("never"), QmpOptions.standard());
        epoll.get().close();
        failure(QmpConnectException.class, connecting);
    }

    @Test
    void closingTheLoopsFailsWhoWaitsForAGreeting() throws InterruptedException {
        try (FakeQemu qemu = FakeQemu.builder().fault(Fault.NO_GREETING).start()) {
            CompletionStage<QmpClient> connecting = connect(QmpLoops.Kind.EPOLL, qemu.socket(), QmpOptions.standard());
            qemu.awaitConnections(1, Duration.ofSeconds(10));
            epoll.get().close();
            failure(QmpConnectException.class, connecting);
        }
    }

    @Test
    void theClientOfOneLineEndsItsOwnLoop() {
        try (FakeQemu qemu = FakeQemu.builder().start()) {
            QmpClient client = value(QmpClient.connect(qemu.socket()));
            assertEquals(
                    "running",
                    value(client.execute("query-status")).path("status").asText());
            assertTrue(client.toString().contains(qemu.socket().toString()));
            client.close();
            value(client.closed());
            client.close();
        }
    }
}
