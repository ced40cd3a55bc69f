package org.qmp4j.testkit.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.rights.PassedDescriptors;
import org.qmp4j.testkit.script.Fault;
import org.qmp4j.testkit.script.Faults;

/**
 * One connected client. Output is queued without bound, as in QEMU, and written by a thread of its own, so that neither
 * events nor replies ever wait for a client that does not read.
 */
final class Session implements AutoCloseable {

    /** What a protocol does with a session's input; called on the session's reading thread. */
    interface Input {
        /** True while nothing is to be read, so that bytes stay in the socket. */
        boolean paused();

        /** True to read one byte at a time, so that bytes behind it stay in the socket. */
        boolean byteWise();

        void bytes(ByteBuffer bytes);
    }

    /** One step of the writer: to write some bytes, or what is to be done once all before them is written. */
    private interface Output {
        void write() throws IOException;
    }

    private static final int BUFFER = 65536;
    private static final long PAUSE_NANOS = 5_000_000;

    private final SocketChannel channel;
    private final Selector readable;
    private final Selector writable;
    private final Faults faults;
    private final @Nullable PassedDescriptors passed;
    private final BlockingQueue<Output> output = new LinkedBlockingQueue<>();
    private final Thread writer;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile boolean closed;
    private volatile boolean resetting;

    Session(SocketChannel channel, Faults faults, Daemons threads) throws IOException {
        this(channel, null, faults, threads);
    }

    /** @param passed reads what the client sends, with its descriptors; null if none are received */
    Session(SocketChannel channel, @Nullable PassedDescriptors passed, Faults faults, Daemons threads)
            throws IOException {
        this.channel = channel;
        this.passed = passed;
        this.faults = faults;
        channel.configureBlocking(false);
        if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        readable = channel.provider().openSelector();
        writable = channel.provider().openSelector();
        channel.register(readable, SelectionKey.OP_READ);
        channel.register(writable, SelectionKey.OP_WRITE);
        writer = threads.start("writer", this::writeAll);
    }

    /** Queues bytes; ignored once the session is closing. */
    void send(byte[] bytes) {
        if (bytes.length > 0) {
            output.add(() -> write(ByteBuffer.wrap(bytes)));
        }
    }

    /** Queues bytes, and does something just before the last of them is written, so that no client can be faster. */
    void sendAnd(byte[] bytes, Runnable action) {
        output.add(() -> {
            write(ByteBuffer.wrap(bytes, 0, bytes.length - 1));
            action.run();
            write(ByteBuffer.wrap(bytes, bytes.length - 1, 1));
        });
    }

    /** Does something once all that was queued before is written. */
    void afterOutput(Runnable action) {
        output.add(action::run);
    }

    /** Closes so that the client sees a reset: with SO_LINGER 0 on TCP, else with its next bytes unread. */
    void reset() {
        try {
            if (channel.getRemoteAddress() instanceof InetSocketAddress) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                close();
            }
        } catch (IOException e) {
            // the client was faster: it is gone already
            close();
        }
        resetting = true;
        if (!closed) {
            readable.wakeup();
        }
    }

    /** The descriptor that waits for a command. */
    OptionalInt takeDescriptor() {
        return passed == null ? OptionalInt.empty() : passed.take();
    }

    boolean receivesDescriptors() {
        return passed != null;
    }

    boolean isClosed() {
        return closed;
    }

    /** Reads until the client is gone or the session closed. */
    void readAll(Input input) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            while (!closed) {
                if (!resetting && input.paused()) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                    continue;
                }
                int ready = readable.select();
                readable.selectedKeys().clear();
                if (ready > 0 && resetting) {
                    close();
                } else if (ready > 0 && !input.paused()) {
                    buffer.clear().limit(input.byteWise() ? 1 : BUFFER);
                    if (read(buffer) < 0) {
                        break;
                    }
                    input.bytes(buffer.flip());
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            // the client is gone, in whichever way: that is the end of a session, not an error of the fake
            closed = true;
        } finally {
            close();
            stopReceiving();
        }
    }

    private int read(ByteBuffer buffer) throws IOException {
        return passed == null ? channel.read(buffer) : passed.read(buffer);
    }

    private void stopReceiving() {
        if (passed != null) {
            passed.close();
        }
    }

    private void writeAll() {
        try {
            while (!closed) {
                Output next = output.take();
                faults.awaitLifted(Fault.STOPPED_PROCESS, "");
                next.write();
            }
        } catch (IOException | ClosedSelectorException e) {
            closed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
    }

    private void write(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(faults.on(Fault.ONE_BYTE_WRITES) ? bytes.position() + 1 : end);
            if (channel.write(bytes) == 0) {
                writable.select();
                writable.selectedKeys().clear();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        if (closing.getAndSet(true)) {
            return;
        }
        // selectors first: a channel that is still registered says end of stream before it is really closed, and no
        // client would ever see a reset
        try (channel;
                writable;
                readable) {
            if (Thread.currentThread() != writer) {
                writer.interrupt();
            }
        } catch (IOException e) {
            // nothing is left to be done about a socket that does not close
            closed = true;
        }
    }
}
