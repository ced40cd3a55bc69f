package org.qmp4j.testkit.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where clients come from: a listening socket, or one to which the fake itself connects. */
public final class Endpoint implements AutoCloseable {

    /** QEMU listens with this backlog (chardev/char-socket.c): two more clients may wait, the next gets EAGAIN. */
    private static final int BACKLOG = 1;

    private static final int BACKLOG_FILL = BACKLOG + 1;

    private final @Nullable ServerSocketChannel listener;
    private final SocketAddress address;
    private final List<SocketChannel> blockers = new ArrayList<>();
    private boolean dialled;

    private Endpoint(@Nullable ServerSocketChannel listener, SocketAddress address) {
        this.listener = listener;
        this.address = address;
    }

    /** Listens on a UNIX socket, replacing a file that a dead process left, as QEMU does. */
    public static Endpoint listen(Path path) throws IOException {
        Files.deleteIfExists(path);
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(path);
        ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(address, BACKLOG);
        return new Endpoint(listener, address);
    }

    /** Listens on a free TCP port of the loopback address. */
    public static Endpoint listenTcp() throws IOException {
        ServerSocketChannel listener = ServerSocketChannel.open();
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        return new Endpoint(listener, listener.getLocalAddress());
    }

    /** Connects to a UNIX socket, once, as QEMU does with {@code server=off}. */
    public static Endpoint connect(Path path) {
        return new Endpoint(null, UnixDomainSocketAddress.of(path));
    }

    /** The address listened on, or connected to. */
    public SocketAddress address() {
        return address;
    }

    /** Whether clients come to it. */
    boolean listens() {
        return listener != null;
    }

    /** Connects to itself until the listen queue is full. */
    void fillBacklog() throws IOException {
        for (int i = 0; i < BACKLOG_FILL; i++) {
            blockers.add(SocketChannel.open(address));
        }
    }

    /** Takes its own connections out of the queue again. */
    void dropBlockers() throws IOException {
        for (SocketChannel blocker : blockers) {
            blocker.close();
            if (listener != null) {
                listener.accept().close();
            }
        }
        blockers.clear();
    }

    /** The next client; null when there will be none. */
    @Nullable
    SocketChannel next() throws IOException {
        if (listener != null) {
            return listener.accept();
        }
        if (dialled) {
            return null;
        }
        dialled = true;
        return SocketChannel.open(address);
    }

    /** Closes, and removes the socket file as a clean exit of QEMU does. */
    @Override
    public void close() throws IOException {
        for (SocketChannel blocker : blockers) {
            blocker.close();
        }
        if (listener != null) {
            listener.close();
            if (address instanceof UnixDomainSocketAddress unix) {
                Files.deleteIfExists(unix.getPath());
            }
        }
    }
}
