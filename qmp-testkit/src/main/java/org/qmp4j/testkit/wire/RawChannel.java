package org.qmp4j.testkit.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.Faults;

/** A socket without a protocol, for consoles and the like: one client at a time, bytes in and bytes out. */
public final class RawChannel implements AutoCloseable {

    private final Endpoint endpoint;
    private final byte[] hello;
    private final BiConsumer<RawChannel, byte[]> input;
    private final Daemons daemons;
    private volatile @Nullable Session current;

    /** A channel that writes {@code hello} to each client, and gives what it reads to {@code input}. */
    public RawChannel(String name, Endpoint endpoint, byte[] hello, BiConsumer<RawChannel, byte[]> input) {
        this.endpoint = endpoint;
        this.hello = hello.clone();
        this.input = input;
        daemons = new Daemons(name);
    }

    /** Starts to serve. */
    public void start() {
        daemons.start("channel", this::serve);
    }

    private void serve() {
        try {
            for (SocketChannel client = endpoint.next(); client != null; client = endpoint.next()) {
                try (Session session = new Session(client, new Faults(), daemons)) {
                    session.send(hello.clone());
                    current = session;
                    session.readAll(new Bytes());
                } finally {
                    current = null;
                }
            }
        } catch (ClosedChannelException e) {
            // closed by its owner; this thread ends with it
            current = null;
        } catch (IOException e) {
            throw new IllegalStateException("the fake's socket " + endpoint.address() + " failed", e);
        }
    }

    /** Writes to the client; without one the bytes are lost, as in QEMU. */
    public void send(byte[] bytes) {
        Session session = current;
        if (session != null) {
            session.send(bytes.clone());
        }
    }

    /** True while a client is connected. */
    public boolean connected() {
        return current != null;
    }

    @Override
    public void close() throws IOException {
        endpoint.close();
    }

    private final class Bytes implements Session.Input {

        @Override
        public boolean paused() {
            return false;
        }

        @Override
        public boolean byteWise() {
            return false;
        }

        @Override
        public void bytes(ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            input.accept(RawChannel.this, copy);
        }
    }
}
