package org.qmp4j.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.qmp4j.support.Failures.failure;
import static org.qmp4j.support.Failures.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import jnr.constants.platform.AddressFamily;
import jnr.constants.platform.Sock;
import jnr.posix.MsgHdr;
import jnr.posix.POSIX;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.QmpClient;
import org.qmp4j.error.Delivery;
import org.qmp4j.error.QmpTimeoutException;
import org.qmp4j.error.QmpUnsupportedException;
import org.qmp4j.option.Deadline;
import org.qmp4j.option.Deadlines;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.support.Loops;

/** The other end of a socket pair, read with {@code recvmsg}, as QEMU reads its monitor. */
class DescriptorPassingTest {

    @RegisterExtension
    private final Loops loops = new Loops();

    @TempDir
    private Path directory;

    private final POSIX posix = NativePosix.get();
    private final int[] pair = new int[2];
    private QmpClient client;

    /** One {@code recvmsg}: its text, and the file of the descriptor that came with it. */
    private record Received(String text, String file) {}

    @BeforeEach
    void connect() {
        connect(QmpOptions.standard());
    }

    private void connect(QmpOptions options) {
        assertEquals(0, posix.socketpair(AddressFamily.AF_UNIX.intValue(), Sock.SOCK_STREAM.intValue(), 0, pair));
        CompletionStage<QmpClient> connecting =
                QmpClient.connect(loops.get(), QmpEndpoint.descriptor(pair[0]), options);
        say("{\"QMP\": {\"version\": {}, \"capabilities\": [\"oob\"]}}");
        String capabilities = receive().text();
        say("{\"return\": {}, \"id\": " + capabilities.replaceFirst(".*\"id\":(\\d+)}", "$1") + "}");
        client = value(connecting);
    }

    @AfterEach
    void hangUp() {
        client.close();
        posix.close(pair[1]);
    }

    private void say(String line) {
        byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(bytes.length, posix.write(pair[1], bytes, bytes.length));
    }

    private Received receive() {
        ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
        MsgHdr message = posix.allocateMsgHdr();
        message.setIov(new ByteBuffer[] {bytes});
        message.allocateControl(Integer.BYTES);
        int count = posix.recvmsg(pair[1], message, 0);
        assertTrue(count > 0, "recvmsg: " + posix.strerror(posix.errno()));
        byte[] text = new byte[count];
        bytes.get(text);
        return new Received(new String(text, StandardCharsets.UTF_8), file(message));
    }

    private String file(MsgHdr message) {
        if (message.getControlLen() == 0) {
            return "";
        }
        int fd = message.getControls()[0]
                .getData()
                .order(java.nio.ByteOrder.nativeOrder())
                .getInt();
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + fd))
                    .getFileName()
                    .toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        } finally {
            posix.close(fd);
        }
    }

    private CompletionStage<JsonNode> getfd(String name) throws IOException {
        Path file = Files.writeString(directory.resolve("file-" + name), name);
        try (NativeFd fd = NativeFd.open(file, false)) {
            // closed as soon as it was handed over: the client has its own by then
            return client.descriptors().getfd(name, fd);
        }
    }

    @Test
    void theCommandAndItsDescriptorAreOneMessage() throws IOException {
        CompletionStage<JsonNode> passed = getfd("a");
        assertEquals(
                new Received("{\"execute\":\"getfd\",\"arguments\":{\"fdname\":\"a\"},\"id\":1}", "file-a"), receive());
        say("{\"return\": {}, \"id\": 1}");
        value(passed);
    }

    @Test
    void theNextDescriptorWaitsForTheReplyAndIsTheRightOne() throws IOException {
        CompletionStage<JsonNode> a = getfd("a");
        CompletionStage<JsonNode> b = getfd("b");
        CompletionStage<JsonNode> after = client.execute("stop");
        assertEquals("file-a", receive().file());
        say("{\"return\": {}, \"id\": 1}");
        value(a);
        Received second = receive();
        assertEquals("file-b", second.file());
        assertTrue(second.text().startsWith("{\"execute\":\"getfd\",\"arguments\":{\"fdname\":\"b\"},\"id\":2}"));
        assertFalse(b.toCompletableFuture().isDone());
        say("{\"return\": {}, \"id\": 2}");
        say("{\"return\": {}, \"id\": 3}");
        value(b);
        value(after);
    }

    @Test
    void whatWasWrittenBeforeLeavesBefore() throws IOException {
        CompletionStage<JsonNode> before = client.execute("stop");
        CompletionStage<JsonNode> passed = getfd("a");
        StringBuilder text = new StringBuilder();
        String file = "";
        while (!text.toString().contains("getfd")) {
            Received next = receive();
            text.append(next.text());
            file += next.file();
        }
        assertTrue(
                text.toString().startsWith("{\"execute\":\"stop\",\"id\":1}{\"execute\":\"getfd\""), text.toString());
        assertEquals("file-a", file);
        say("{\"return\": {}, \"id\": 1}");
        say("{\"return\": {}, \"id\": 2}");
        value(before);
        value(passed);
    }

    @Test
    void aCommandThatTimesOutWhileTheSocketIsFullKeepsItsDescriptorUntilItLeaves() throws IOException {
        hangUp();
        connect(QmpOptions.standard()
                .withDeadlines(Deadlines.standard().with("getfd", Deadline.of(Duration.ofMillis(100)))));
        byte[] filler = "x".repeat(1 << 12).getBytes(StandardCharsets.UTF_8);
        while (posix.write(pair[0], filler, filler.length) > 0) {
            // until the socket is full: what we send next has to wait for the reader
        }
        CompletionStage<JsonNode> passed = getfd("a");
        assertEquals(
                Delivery.OUTCOME_UNKNOWN,
                failure(QmpTimeoutException.class, passed).delivery());
        // takes the number that a descriptor closed too early would have left
        try (NativeFd other = NativeFd.open(Files.createFile(directory.resolve("other")), false)) {
            StringBuilder text = new StringBuilder();
            String file = "";
            while (!text.toString().contains("getfd")) {
                Received next = receive();
                text.append(next.text());
                file += next.file();
            }
            assertEquals("file-a", file, () -> "not descriptor " + other.number());
        }
    }

    @Test
    void aDescriptorIsOwnedOnce() throws IOException {
        Path file = Files.createFile(directory.resolve("f"));
        NativeFd fd = NativeFd.open(file, true);
        assertTrue(fd.number() > 2);
        fd.close();
        fd.close();
        assertThrows(IllegalStateException.class, fd::number);
        assertThrows(IllegalStateException.class, () -> client.descriptors().getfd("x", fd));
        assertThrows(IllegalArgumentException.class, () -> NativeFd.of(-1));
        QmpUnsupportedException missing =
                assertThrows(QmpUnsupportedException.class, () -> NativeFd.open(directory.resolve("none"), false));
        assertTrue(missing.getMessage().contains("No such file"), missing.getMessage());
    }
}
