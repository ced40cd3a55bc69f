package org.qmp4j.testkit.process;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code -qmp stdio}: joins this process's own standard input and output to one of its monitors. The channel is read and
 * written as such: streams made of it would share a lock, and a reader that waits would stop the writer.
 */
final class StdioBridge {
    private static final long LONGEST_DRAIN_MILLIS = 1000;
    private static final int CHUNK = 1 << 13;

    private final SocketChannel channel;
    private final Thread toOutput;

    private StdioBridge(SocketChannel channel) {
        this.channel = channel;
        this.toOutput = new Thread(this::copyOutput, "fake-stdout");
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
        Thread fromInput = new Thread(bridge::copyInput, "fake-stdin");
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

    private void copyInput() {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int count = System.in.read(buffer); count >= 0; count = System.in.read(buffer)) {
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
        } catch (IOException e) {
            // one end is gone: so is the conversation
        }
    }

    private void copyOutput() {
        byte[] buffer = new byte[CHUNK];
        try {
            for (int count = channel.read(ByteBuffer.wrap(buffer));
                    count >= 0;
                    count = channel.read(ByteBuffer.wrap(buffer))) {
                System.out.write(buffer, 0, count);
                System.out.flush();
            }
        } catch (IOException e) {
            // one end is gone: so is the conversation
        }
    }
}
