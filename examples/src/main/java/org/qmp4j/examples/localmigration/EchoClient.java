package org.qmp4j.examples.localmigration;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Somebody on the guest's console, who types one letter after the other without waiting for the line to clear, and sees each come
 * back. Connects again when the connection ends.
 */
final class EchoClient implements AutoCloseable {
    private static final int LETTERS = 26;
    private static final int AHEAD = 8;
    private static final long PAUSE_NANOS = 1_000_000;

    private final Path socket;
    private final AtomicLong typed = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    private final EchoStream stream = new EchoStream();
    private volatile SocketChannel channel;
    private volatile boolean closed;
    private long reconnects;
    private long last;
    private long longest;

    EchoClient(Path socket) throws IOException {
        this.socket = socket;
        channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        start("console-reader", this::read);
        start("console-typist", this::type);
    }

    private static void start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void type() {
        while (!closed) {
            LockSupport.parkNanos(PAUSE_NANOS);
            if (typed.get() - seen.get() < AHEAD) {
                try {
                    byte letter = (byte) ('a' + typed.get() % LETTERS);
                    channel.write(ByteBuffer.wrap(new byte[] {letter}));
                    typed.incrementAndGet();
                } catch (IOException e) {
                    // the reader sees it too, and connects again
                    Thread.onSpinWait();
                }
            }
        }
    }

    private void read() {
        ByteBuffer bytes = ByteBuffer.allocate(4096);
        while (!closed) {
            int count = -1;
            try {
                count = channel.read(bytes.clear());
            } catch (IOException e) {
                // as its end
                Thread.onSpinWait();
            }
            if (count < 0) {
                connectAgain();
            } else {
                take(StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString());
            }
        }
    }

    private synchronized void take(String text) {
        long now = System.nanoTime();
        int echoed = stream.take(text);
        if (echoed > 0) {
            longest = Math.max(longest, last == 0 ? 0 : now - last);
            last = now;
            seen.addAndGet(echoed);
        }
    }

    private void connectAgain() {
        while (!closed) {
            try {
                channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                synchronized (this) {
                    reconnects++;
                    // what was on its way is lost, and is counted when the next letter comes
                    seen.set(typed.get());
                }
                return;
            } catch (IOException e) {
                LockSupport.parkNanos(PAUSE_NANOS / 10);
            }
        }
    }

    /** How many letters have come back so far. */
    long echoed() {
        return seen.get();
    }

    /** Measures anew from here. */
    synchronized void mark() {
        longest = 0;
        reconnects = 0;
        stream.forgetLosses();
    }

    /** The longest time between two letters that came back since the mark, in milliseconds. */
    synchronized double longestGapMillis() {
        return longest / 1e6;
    }

    /** How many letters and heartbeats did not come, or came twice, since the mark. */
    synchronized long lost() {
        return stream.lost();
    }

    /** How often it had to connect again since the mark. */
    synchronized long reconnects() {
        return reconnects;
    }

    @Override
    public void close() throws IOException {
        closed = true;
        channel.close();
    }
}
