package org.qmp4j.testkit.machine.display;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One UNIX socket of a VNC server: it greets each client, and understands nothing of what they say. */
final class VncListener implements AutoCloseable {

    /** Who is told of clients; called on threads of the listener. */
    interface Guests {
        void came(SocketChannel client);

        void went(SocketChannel client);
    }

    private static final byte[] RFB = "RFB 003.008\n".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocketChannel listener;
    private final Path path;

    /** Listens from now on; a file in the way goes. */
    VncListener(Path path) throws IOException {
        this.path = path;
        Files.deleteIfExists(path);
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listener.bind(UnixDomainSocketAddress.of(path), 1);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    void start(Guests guests) {
        daemon(() -> serve(guests));
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "fake-vnc");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Guests guests) {
        try {
            while (listener.isOpen()) {
                SocketChannel client = listener.accept();
                daemon(() -> serve(client, guests));
            }
        } catch (IOException e) {
            // closed by its owner: this thread ends with it
            if (listener.isOpen()) {
                System.err.println("qemu-system-x86_64: a VNC server could not take its client: " + e);
            }
        }
    }

    private static void serve(SocketChannel client, Guests guests) {
        guests.came(client);
        try (client;
                InputStream in = Channels.newInputStream(client)) {
            client.write(ByteBuffer.wrap(RFB));
            while (in.read() >= 0) {
                // what it says is not understood
            }
        } catch (IOException e) {
            // gone, in whichever way
            System.getLogger("org.qmp4j.testkit").log(System.Logger.Level.TRACE, "a VNC client is gone", e);
        } finally {
            guests.went(client);
        }
    }

    /** Listens no more; the file stays. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: a VNC server could not be closed: " + e);
        }
    }

    /** Listens no more, and the file goes. */
    void remove() throws IOException {
        close();
        Files.deleteIfExists(path);
    }
}
