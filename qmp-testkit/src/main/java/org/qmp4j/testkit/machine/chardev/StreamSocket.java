package org.qmp4j.testkit.machine.chardev;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A socket with one client at a time, or one that is a client. Whoever asks for its state first takes in what the kernel
 * has for it, so that an answer never lags behind what a client did before it asked.
 */
final class StreamSocket implements Backend {

    private static final int BUFFER = 65536;
    private static final int BACKLOG = 1;

    private final @Nullable ServerSocketChannel listener;
    private final SocketAddress address;
    private final SocketName name;
    private final Selector selector;
    private final Deque<ByteBuffer> output = new ArrayDeque<>();
    private Consumer<byte[]> input = bytes -> {};
    private @Nullable SocketChannel peer;
    private long retryMillis;
    private long lastTry;
    private boolean complained;

    private StreamSocket(@Nullable ServerSocketChannel listener, SocketAddress address, boolean tellsPeer)
            throws IOException {
        this.listener = listener;
        this.address = address;
        name = new SocketName(address, listener != null, tellsPeer);
        selector = Selector.open();
    }

    /** Listens; a file in the way of a UNIX socket goes. */
    static StreamSocket listen(SocketAddress address) throws IOException {
        ServerSocketChannel listener;
        if (address instanceof UnixDomainSocketAddress unix) {
            Files.deleteIfExists(unix.getPath());
            listener = ServerSocketChannel.open(java.net.StandardProtocolFamily.UNIX);
        } else {
            listener = ServerSocketChannel.open();
        }
        try {
            listener.bind(address, BACKLOG);
        } catch (IOException e) {
            listener.close();
            throw e;
        }
        StreamSocket made = new StreamSocket(listener, listener.getLocalAddress(), true);
        listener.configureBlocking(false);
        listener.register(made.selector, SelectionKey.OP_ACCEPT);
        made.serve();
        return made;
    }

    /** Connects, for ever if it is to try again; a client of 7.2 does not tell where it is connected to. */
    static StreamSocket connect(SocketAddress address, boolean tellsPeer, long retryMillis) throws IOException {
        StreamSocket made = new StreamSocket(null, address, tellsPeer);
        made.retryMillis = retryMillis;
        if (retryMillis > 0) {
            made.tryAgain();
        } else {
            made.welcome(SocketChannel.open(address));
        }
        made.serve();
        return made;
    }

    /** Connects if there is anybody. */
    private synchronized void tryAgain() {
        lastTry = System.nanoTime();
        try {
            if (peer == null && selector.isOpen()) {
                welcome(SocketChannel.open(address));
            }
        } catch (IOException e) {
            if (!complained) {
                System.err.println("qemu-system-x86_64: Unable to connect a chardev to " + address + ": " + e);
            }
            complained = true;
        }
    }

    private void serve() {
        Thread thread = new Thread(this::loop, "fake-chardev");
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        try {
            while (selector.isOpen()) {
                selector.select(retryMillis);
                selector.selectedKeys().clear();
                takeIn();
                if (retryMillis > 0 && System.nanoTime() - lastTry >= TimeUnit.MILLISECONDS.toNanos(retryMillis)) {
                    tryAgain();
                }
            }
        } catch (IOException | ClosedSelectorException e) {
            // closed by its owner: this thread ends with it
            cut();
        }
    }

    private synchronized void takeIn() {
        if (!selector.isOpen()) {
            return;
        }
        readAll();
        try {
            if (peer == null && listener != null && listener.isOpen()) {
                SocketChannel client = listener.accept();
                if (client != null) {
                    welcome(client);
                }
            }
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: a chardev could not take its client: " + e);
        }
        readAll();
        flush();
        watch();
    }

    private void welcome(SocketChannel client) throws IOException {
        client.configureBlocking(false);
        client.register(selector, SelectionKey.OP_READ);
        peer = client;
    }

    private void readAll() {
        SocketChannel from = peer;
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try {
            for (int count = 1; from != null && count > 0; ) {
                count = from.read(buffer.clear());
                if (count < 0) {
                    cut();
                } else if (count > 0) {
                    byte[] bytes = new byte[count];
                    buffer.flip().get(bytes);
                    input.accept(bytes);
                }
            }
        } catch (IOException e) {
            // the client is gone, in whichever way
            cut();
        }
    }

    private void flush() {
        SocketChannel to = peer;
        try {
            while (to != null && !output.isEmpty()) {
                to.write(output.element());
                if (output.element().hasRemaining()) {
                    return;
                }
                output.remove();
            }
        } catch (IOException e) {
            // the client is gone, in whichever way
            cut();
        }
    }

    private void watch() {
        SelectionKey client = peer == null ? null : peer.keyFor(selector);
        if (client != null && client.isValid()) {
            client.interestOps(SelectionKey.OP_READ | (output.isEmpty() ? 0 : SelectionKey.OP_WRITE));
        }
        SelectionKey door = listener == null ? null : listener.keyFor(selector);
        if (door != null && door.isValid()) {
            door.interestOps(peer == null ? SelectionKey.OP_ACCEPT : 0);
        }
    }

    @Override
    public synchronized String filename() {
        takeIn();
        selector.wakeup();
        return name.with(peer);
    }

    @Override
    public synchronized void write(byte[] bytes) {
        takeIn();
        if (peer != null) {
            output.add(ByteBuffer.wrap(bytes.clone()));
            flush();
            watch();
            selector.wakeup();
        }
    }

    @Override
    public synchronized void input(Consumer<byte[]> consumer) {
        input = consumer;
    }

    @Override
    public String kind() {
        return "socket";
    }

    @Override
    public boolean canBeYanked() {
        return true;
    }

    @Override
    public synchronized void cut() {
        SocketChannel gone = peer;
        peer = null;
        output.clear();
        if (gone != null) {
            try (gone) {
                // a channel that is still registered is not closed at once, but its client must see the end at once
                gone.shutdownInput();
                gone.shutdownOutput();
            } catch (IOException e) {
                // the client was faster: it is gone already
                return;
            } finally {
                watch();
                selector.wakeup();
            }
        }
    }

    @Override
    public synchronized void unlisten() {
        try {
            if (listener != null && listener.isOpen()) {
                listener.close();
                if (address instanceof UnixDomainSocketAddress unix) {
                    Files.deleteIfExists(unix.getPath());
                }
            }
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: a socket could not be removed: " + e);
        }
    }

    @Override
    public synchronized void close() {
        unlisten();
        cut();
        try {
            selector.close();
        } catch (IOException e) {
            System.err.println("qemu-system-x86_64: a socket could not be closed: " + e);
        }
    }
}
