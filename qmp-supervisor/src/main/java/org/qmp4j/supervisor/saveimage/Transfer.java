package org.qmp4j.supervisor.saveimage;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.function.LongConsumer;

/** The stream of a QEMU through a UNIX socket: QEMU starts no program and is handed no file, so its sandbox stays shut. */
final class Transfer {
    private static final int BUFFER = 1 << 20;
    private static final Duration CONNECTS = Duration.ofSeconds(30);
    private static final long TOLD_EVERY_NANOS = 200_000_000L;

    private final Abort abort;
    private final LongConsumer told;
    private final Counted counted = new Counted();
    private long toldAt;

    /** @param told hears now and then how many bytes have gone through */
    Transfer(Abort abort, LongConsumer told) {
        this.abort = abort;
        this.told = told;
    }

    Counted counted() {
        return counted;
    }

    /** A socket that a QEMU of another user can connect to as well; its directory keeps all others out. */
    ServerSocketChannel listen(Path socket) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket), 1);
            Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
            server.configureBlocking(false);
            return abort.on(server);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    /** Everything that comes from the one who connects there, until it ends. */
    void take(ServerSocketChannel server, Packing.Sink sink) throws IOException {
        try (SocketChannel from = abort.on(accept(server))) {
            server.close();
            ByteBuffer part = ByteBuffer.allocateDirect(BUFFER);
            while (from.read(part.clear()) >= 0) {
                part.flip();
                count(part);
                sink.write(part);
            }
        }
    }

    private static SocketChannel accept(ServerSocketChannel server) throws IOException {
        try (Selector selector = Selector.open()) {
            server.register(selector, SelectionKey.OP_ACCEPT);
            selector.select(CONNECTS.toMillis());
            SocketChannel from = server.accept();
            if (from == null) {
                throw new IOException("QEMU did not connect within " + CONNECTS);
            }
            return from;
        }
    }

    /** Everything that is in there, to the one who listens there. */
    void give(ReadableByteChannel source, Path socket) throws IOException {
        try (SocketChannel to = abort.on(SocketChannel.open(StandardProtocolFamily.UNIX))) {
            to.connect(UnixDomainSocketAddress.of(socket));
            ByteBuffer part = ByteBuffer.allocateDirect(BUFFER);
            while (source.read(part.clear()) >= 0) {
                part.flip();
                count(part);
                write(to, part);
            }
        }
    }

    private static void write(SocketChannel to, ByteBuffer part) throws Refused {
        try {
            while (part.hasRemaining()) {
                to.write(part);
            }
        } catch (IOException e) {
            throw new Refused(e);
        }
    }

    /** The one who is to take a stream does not take it. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(IOException cause) {
            super("QEMU does not take it: " + cause.getMessage(), cause);
        }
    }

    private void count(ByteBuffer part) {
        counted.add(part);
        long now = System.nanoTime();
        if (now - toldAt > TOLD_EVERY_NANOS) {
            toldAt = now;
            told.accept(counted.bytes());
        }
    }
}
