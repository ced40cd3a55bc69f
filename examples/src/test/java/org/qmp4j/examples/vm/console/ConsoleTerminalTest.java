package org.qmp4j.examples.vm.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.examples.vm.Until;

/** A person at a terminal: every key but one is the guest's. */
class ConsoleTerminalTest {
    private final PipedOutputStream keys = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private Path folder;
    private ServerSocketChannel listener;
    private Terminal terminal;
    private SocketChannel guest;
    private CompletableFuture<Void> console;

    @BeforeEach
    void open() throws Exception {
        folder = Files.createTempDirectory("c");
        Path socket = folder.resolve("s");
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        // no pty: a reader that is left behind by one test would take what is typed in the next
        terminal = new ExternalTerminal("test", "ansi", new PipedInputStream(keys), screen, StandardCharsets.UTF_8);
        ConsoleLink link = ConsoleLink.open(socket);
        guest = listener.accept();
        console = CompletableFuture.runAsync(() -> {
            try (link) {
                ConsoleTerminal.run(link, terminal);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterEach
    void close() throws Exception {
        guest.close();
        terminal.close();
        listener.close();
        Files.deleteIfExists(folder.resolve("s"));
        Files.delete(folder);
    }

    private void type(String text) throws Exception {
        keys.write(text.getBytes(StandardCharsets.ISO_8859_1));
        keys.flush();
    }

    private String heard(int count) throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining() && guest.read(bytes) >= 0) {
            // until all have come
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void controlKeysAreTheGuestsAndOneLeaves() throws Exception {
        assertFalse(console.isDone());
        Until.is("it is raw", () -> !terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ISIG));
        type("ls\r\u0003\u001a");
        assertEquals("ls\r\u0003\u001a", heard(5));
        guest.write(ByteBuffer.wrap("login: ".getBytes(StandardCharsets.US_ASCII)));
        Until.is("it is shown", () -> screen.toString(StandardCharsets.UTF_8).contains("login: "));
        type("x\u001dy");
        console.get(60, TimeUnit.SECONDS);
        assertEquals("x", heard(2), "what comes before the key is typed still, what comes after is not");
        assertTrue(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ISIG), "the terminal is as it was");
    }

    @Test
    void theGuestsEndIsTheEnd() throws Exception {
        guest.close();
        console.get(60, TimeUnit.SECONDS);
        assertTrue(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ISIG), "the terminal is as it was");
    }
}
