package org.qmp4j.supervisor.migrationwire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.error.PeerException;
import org.qmp4j.supervisor.livemigration.TestCertificates;

/** Who connects by TLS must be believed, and so must who listens. */
class TlsLinkTest {
    private static final UUID ID = new UUID(3, 4);

    @TempDir
    private Path directory;

    private static String asked(MigrationAddress address, LinkOptions options) {
        try (RemoteDestination there = RemoteDestination.at(address, ID, options)) {
            CompletionException failure = assertThrows(
                    CompletionException.class,
                    () -> there.decide(ID, ID).toCompletableFuture().join());
            return String.valueOf(((PeerException) failure.getCause()).getMessage());
        }
    }

    @Test
    void onlyWhoIsBelievedIsHeard() throws Exception {
        Path ours = TestCertificates.make(directory.resolve("ours"));
        Path others = TestCertificates.make(directory.resolve("others"));
        ServeOptions options = ServeOptions.of(Set.of()).with(LinkOptions.STANDARD.withTls(ours, ""));
        Receiver.Source nobody = domain -> {
            throw new IOException("nobody receives it");
        };
        try (MigrationListener listener =
                MigrationListener.open(MigrationAddress.parse("tcp:127.0.0.1:0"), nobody, options)) {
            MigrationAddress address = listener.address();
            String heard = "nobody receives it";
            assertTrue(asked(address, LinkOptions.STANDARD.withTls(ours, "")).contains(heard));
            assertTrue(
                    asked(address, LinkOptions.STANDARD.withTls(ours, "there")).contains(heard));
            for (LinkOptions wrong : new LinkOptions[] {
                LinkOptions.STANDARD.withTls(ours, "elsewhere"),
                LinkOptions.STANDARD.withTls(others, ""),
                LinkOptions.STANDARD
            }) {
                String said = asked(address, wrong);
                assertTrue(!said.contains(heard), said);
            }
            // one that believes the listener, and is not believed
            Files.copy(
                    others.resolve("client-cert.pem"),
                    ours.resolve("client-cert.pem"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    others.resolve("client-key.pem"),
                    ours.resolve("client-key.pem"),
                    StandardCopyOption.REPLACE_EXISTING);
            String said = asked(address, LinkOptions.STANDARD.withTls(ours, ""));
            assertTrue(!said.contains(heard), said);
            assertTrue(
                    asked(address, LinkOptions.STANDARD.withTls(directory, "")).contains("ca-cert.pem"));
        }
    }

    @Test
    void aKeyOfTheOldKindIsReadToo() throws Exception {
        Path ours = TestCertificates.make(directory.resolve("old"));
        Path key = ours.resolve("server-key.pem");
        byte[] before = bytes(key);
        assertEquals(0, TestCertificates.shell("openssl rsa -traditional -in " + key + " -out " + key + ".old"));
        assertArrayEquals(before, Pem.wrapped(bytes(Path.of(key + ".old"))));
        Files.move(Path.of(key + ".old"), key, StandardCopyOption.REPLACE_EXISTING);
        assertEquals("TLS", new Pem(ours).context("server").getProtocol());
        Files.writeString(key, "nothing");
        IOException none = assertThrows(IOException.class, () -> new Pem(ours).context("server"));
        assertTrue(none.getMessage().contains("no private key"), none.getMessage());
    }

    private static byte[] bytes(Path pem) throws IOException {
        String text = Files.readString(pem).replaceAll("-----[A-Z ]*-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
