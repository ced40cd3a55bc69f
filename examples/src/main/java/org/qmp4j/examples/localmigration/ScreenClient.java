package org.qmp4j.examples.localmigration;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** Somebody who looks at the guest's screen over VNC: says hello, waits for the end, and comes back at once. */
final class ScreenClient implements AutoCloseable {
    private static final int GREETING = 12;
    private static final long PAUSE_NANOS = 100_000;

    private final Path socket;
    private volatile boolean closed;
    private volatile SocketChannel channel;
    private long reconnects;
    private long longest;

    ScreenClient(Path socket) throws IOException {
        this.socket = socket;
        channel = greeted();
        Thread thread = new Thread(this::watch, "screen");
        thread.setDaemon(true);
        thread.start();
    }

    /** A connection on which QEMU has said which VNC it speaks, and was answered. */
    private SocketChannel greeted() throws IOException {
        SocketChannel next = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        ByteBuffer hello = ByteBuffer.allocate(GREETING);
        while (hello.hasRemaining()) {
            if (next.read(hello) < 0) {
                next.close();
                throw new IOException("it ended before it said hello");
            }
        }
        String text = StandardCharsets.US_ASCII.decode(hello.flip()).toString();
        if (!text.startsWith("RFB ")) {
            throw new IOException("it does not speak VNC: " + text);
        }
        next.write(hello.rewind());
        return next;
    }

    private void watch() {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        while (!closed) {
            try {
                if (channel.read(bytes.clear()) >= 0) {
                    continue;
                }
            } catch (IOException e) {
                // as its end
                Thread.onSpinWait();
            }
            comeBack(System.nanoTime());
        }
    }

    private void comeBack(long since) {
        while (!closed) {
            try {
                channel = greeted();
                synchronized (this) {
                    reconnects++;
                    longest = Math.max(longest, System.nanoTime() - since);
                }
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    synchronized void mark() {
        reconnects = 0;
        longest = 0;
    }

    synchronized long reconnects() {
        return reconnects;
    }

    /** From the end of a connection to the hello on the next, the longest since the mark, in milliseconds. */
    synchronized double longestGapMillis() {
        return longest / 1e6;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
