package org.qmp4j.supervisor.migrationwire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.error.PeerException;

/** Whoever connects may say anything. */
class MigrationListenerTest {
    private static final ServeOptions ANY = ServeOptions.of(Set.of());
    private static final UUID DOMAIN = new UUID(1, 2);

    private Path directory;
    private MigrationListener listener;

    @BeforeEach
    void open() throws Exception {
        directory = Files.createTempDirectory("w");
        listener = listen(ANY);
    }

    @AfterEach
    void close() throws Exception {
        listener.close();
        Files.delete(directory);
    }

    private MigrationListener listen(ServeOptions options) {
        return MigrationListener.open(
                new MigrationAddress.Unix(directory.resolve("s")),
                domain -> {
                    throw new IOException("nobody receives " + domain);
                },
                options);
    }

    private Wire connect() throws IOException {
        return Wire.connect(listener.address(), LinkOptions.STANDARD);
    }

    /** What is answered before the connection is closed. */
    private ObjectNode said(String json) throws IOException {
        Wire wire = connect();
        try (wire) {
            Frames.write(wire.out(), (ObjectNode) QmpJson.parse(json));
            ObjectNode answer = Frames.read(wire.in());
            assertNull(Frames.read(wire.in()), "the connection is closed");
            return answer;
        }
    }

    private void assertRefused(String json, String why) throws IOException {
        ObjectNode answer = said(json);
        assertTrue(answer.path("failed").path("message").asText().contains(why), answer.toString());
    }

    @Test
    void whatIsNotUnderstoodIsSaidAndEndsTheConnection() throws Exception {
        String hello = "{'id':7,'call':'hello','protocol':'qmp4j-migration','version':2,'domain':'" + DOMAIN + "'}";
        assertRefused(json(hello), "nobody receives " + DOMAIN);
        assertEquals(7, said(json(hello)).path("id").asLong());
        assertRefused(json(hello.replace(":2,", ":1,")), "not qmp4j-migration version 1");
        assertRefused(json(hello.replace("qmp4j-", "libvirt-")), "not libvirt-migration version 2");
        assertRefused(json(hello.replace("}", ",'more':1}")), "nobody knows the member 'more'");
        assertRefused(json(hello.replace(DOMAIN.toString(), "x")), "'domain' must be a uuid");
        assertRefused(json("{'id':1,'call':'ping'}"), "does not say hello");
        assertRefused(json("{'id':1,'call':'destroy'}"), "nobody knows the call 'destroy'");
        assertRefused(json("{'id':1}"), "'call' must be a text");
        assertRefused(json("{'id':-1,'call':'ping'}"), "'id' must be a whole number");
        assertRefused(
                json("{'id':1,'call':'prepare','xml':'','cookie':'','options':{'persistent':1}}"),
                "'persistent' must be true or false");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    @Test
    void bytesThatAreNoMessageEndTheConnectionAndNothingElse() throws Exception {
        for (String bytes : new String[] {
            "GET / HTTP/1.1\r\n\r\n", "\0\0\0\1{", "\0\0\0\2[]", "\0\0\0\3{{{", "\177\177\177\177", "\0\0\0\4{}"
        }) {
            try (Wire wire = connect()) {
                wire.out().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                if (bytes.endsWith("\4{}")) {
                    // cut off
                    ((java.nio.channels.SocketChannel) wire.raw()).shutdownOutput();
                }
                assertTrue(ended(wire), bytes);
            }
        }
        assertRefused(json("{'id':1,'call':'ping'}"), "does not say hello");
    }

    /** The kernel says it one way or the other. */
    private static boolean ended(Wire wire) {
        try {
            return wire.in().read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void oneThatSaysNothingIsGivenUp() throws Exception {
        listener.close();
        listener = listen(ANY.with(LinkOptions.STANDARD.withSilence(Duration.ofMillis(50))));
        try (Wire wire = connect()) {
            assertTrue(ended(wire));
        }
        // and so is a destination
        try (MuteSocket mute = new MuteSocket(directory.resolve("mute"))) {
            CompletionException failure = assertThrows(
                    CompletionException.class,
                    () -> RemoteDestination.at(
                                    mute.address(), DOMAIN, LinkOptions.STANDARD.withSilence(Duration.ofMillis(50)))
                            .decide(DOMAIN, DOMAIN)
                            .toCompletableFuture()
                            .join());
            PeerException problem = (PeerException) failure.getCause();
            assertTrue(problem.getMessage().contains("nothing was heard for 50 ms"), problem.getMessage());
            assertFalse(problem.outcomeUnknown(), "it was asked nothing yet");
        }
    }

    @Test
    void whatTakesLongHereIsNoSilenceOfTheOther() throws Exception {
        listener.close();
        listener = MigrationListener.open(
                new MigrationAddress.Unix(directory.resolve("s")),
                domain -> {
                    new CompletableFuture<>()
                            .completeOnTimeout(true, 400, TimeUnit.MILLISECONDS)
                            .join();
                    throw new IOException("nobody receives " + domain);
                },
                ANY.with(LinkOptions.STANDARD.withSilence(Duration.ofMillis(50))));
        assertRefused(
                json("{'id':7,'call':'hello','protocol':'qmp4j-migration','version':2,'domain':'" + DOMAIN + "'}"),
                "nobody receives " + DOMAIN);
    }

    @Test
    void aSocketInNoDirectoryIsNotListenedAt() {
        Path nowhere = directory.resolve("no/s");
        PeerException refused = assertThrows(
                PeerException.class,
                () -> MigrationListener.open(
                        new MigrationAddress.Unix(nowhere),
                        domain -> {
                            throw new IOException("nobody comes");
                        },
                        ANY));
        assertTrue(refused.getMessage().contains("no directory " + nowhere.getParent()), refused.getMessage());
    }

    @Test
    void aConnectionInTheClearLeavesThisHostOnlyIfThatIsAskedFor() {
        MigrationAddress everywhere = MigrationAddress.parse("tcp:0.0.0.0:0");
        PeerException refused =
                assertThrows(PeerException.class, () -> MigrationListener.open(everywhere, listenerSource(), ANY));
        assertTrue(refused.getMessage().contains("in the clear"), refused.getMessage());
        try (MigrationListener open =
                MigrationListener.open(everywhere, listenerSource(), ANY.with(LinkOptions.STANDARD.inTheClear()))) {
            assertFalse(open.address().toString().endsWith(":0"));
        }
        IOException client = assertThrows(
                IOException.class,
                () -> Wire.connect(MigrationAddress.parse("tcp:192.0.2.1:16514"), LinkOptions.STANDARD));
        assertTrue(client.getMessage().contains("in the clear"), client.getMessage());
        assertThrows(
                PeerException.class,
                () -> MigrationListener.open(
                        everywhere, listenerSource(), ANY.with(LinkOptions.STANDARD.withTls(directory, ""))));
    }

    private static Receiver.Source listenerSource() {
        return domain -> {
            throw new IOException("nobody");
        };
    }

    @Test
    void aSocketThatSomebodyListensOnStaysHis() throws Exception {
        PeerException taken = assertThrows(PeerException.class, () -> listen(ANY));
        assertTrue(taken.getMessage().contains("somebody listens"), taken.getMessage());
        Path file = Files.writeString(directory.resolve("file"), "mine");
        PeerException plain = assertThrows(
                PeerException.class,
                () -> MigrationListener.open(new MigrationAddress.Unix(file), listenerSource(), ANY));
        assertTrue(plain.getMessage().contains("is no socket"), plain.getMessage());
        assertEquals("mine", Files.readString(file));
        Files.delete(file);
    }

    @Test
    void addressesAreReadAsTheyAreWritten() {
        for (String text : new String[] {"unix:/run/m.sock", "tcp:host:49152", "tcp:[::1]:0"}) {
            assertEquals(text, MigrationAddress.parse(text).toString());
        }
        for (String text : new String[] {
            "",
            "unix:relative",
            "tcp:host",
            "tcp::1",
            "tcp:h:65536",
            "tcp:h:x",
            "qemu+ssh://h/system",
            "unix:/" + "x".repeat(107)
        }) {
            assertThrows(IllegalArgumentException.class, () -> MigrationAddress.parse(text), text);
        }
    }
}
