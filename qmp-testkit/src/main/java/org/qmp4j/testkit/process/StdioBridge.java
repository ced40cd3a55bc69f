package org.qmp4j.testkit.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code -qmp stdio}: joins this process's own standard input and output to one of its monitors. */
final class StdioBridge {
    private static final long LONGEST_DRAIN_MILLIS = 1000;

    private final SocketChannel channel;
    private final Thread toOutput;

    private StdioBridge(SocketChannel channel) {
        this.channel = channel;
        this.toOutput = new Thread(() -> copy(Channels.newInputStream(channel), System.out), "fake-stdout");
    }

    /** Starts to copy, both ways. */
    static StdioBridge start(UnixDomainSocketAddress monitor) throws IOException {
        StdioBridge bridge = new StdioBridge(SocketChannel.open(monitor));
        // nobody else is to find it
        Path socket = monitor.getPath();
        Files.delete(socket);
        Path folder = socket.getParent();
        if (folder != null) {
            Files.delete(folder);
        }
        Thread fromInput = new Thread(() -> copy(System.in, Channels.newOutputStream(bridge.channel)), "fake-stdin");
        fromInput.setDaemon(true);
        fromInput.start();
        bridge.toOutput.setDaemon(true);
        bridge.toOutput.start();
        return bridge;
    }

    /** Waits until all that the monitor said has been written; the monitor is closed already. */
    void drain() {
        try {
            toOutput.join(LONGEST_DRAIN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(InputStream in, OutputStream out) {
        byte[] buffer = new byte[1 << 13];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            // one end is gone: so is the conversation
        }
    }
}
