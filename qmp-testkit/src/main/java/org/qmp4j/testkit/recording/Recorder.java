package org.qmp4j.testkit.recording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.testkit.wire.JsonSplitter;

/**
 * A proxy between clients and the monitors of real QEMUs that writes down what both say, and when. Bytes are handed on as
 * they come; passed file descriptors are not. Passwords and the like are written as {@code ***}. Clients are served one
 * after another, as QEMU does.
 */
public final class Recorder implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long PAUSE_NANOS = 2_000_000;

    private final long start = System.nanoTime();
    private final List<Recording.Line> lines = new ArrayList<>();
    private final List<Path> sockets = new ArrayList<>();
    private final List<Channel> open = new ArrayList<>();

    /** A recorder that records nothing yet. */
    public Recorder() {
        // the monitors come later
    }

    /**
     * Records one monitor: listens for its clients.
     *
     * @param monitor its name in the recording, one word
     * @param listening the UNIX socket that clients are to use instead of QEMU's
     * @param qemu QEMU's own; waited for if it is not there when a client comes
     * @throws UncheckedIOException if the socket cannot be made
     */
    @SuppressWarnings("resource") // kept, and closed with the recorder
    public synchronized void monitor(String monitor, Path listening, Path qemu) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(listening));
            open.add(server);
            sockets.add(listening);
            start(monitor, "accept", () -> accept(monitor, server, qemu));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen at " + listening + ": " + e.getMessage(), e);
        }
    }

    private static void start(String monitor, String role, Runnable work) {
        Thread thread = new Thread(work, "recorder-" + monitor + "-" + role);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(String monitor, ServerSocketChannel server, Path qemu) {
        try {
            while (true) {
                SocketChannel client = keep(server.accept());
                SocketChannel real = keep(connect(qemu));
                start(monitor, "to-qemu", () -> pump(monitor, client, real, true));
                pump(monitor, real, client, false);
            }
        } catch (ClosedChannelException e) {
            // closed by its owner: this thread ends with it
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("the recorder of " + qemu + " failed", e);
        }
    }

    private static SocketChannel connect(Path qemu) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            try {
                channel.connect(UnixDomainSocketAddress.of(qemu));
                return channel;
            } catch (IOException e) {
                channel.close();
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private synchronized SocketChannel keep(SocketChannel channel) {
        open.add(channel);
        return channel;
    }

    private void pump(String monitor, SocketChannel from, SocketChannel to, boolean toQemu) {
        JsonSplitter splitter = new JsonSplitter(new JsonSplitter.Sink() {
            @Override
            public void text(String json) {
                write(monitor, toQemu, Secrets.hidden(json.replaceAll("[\\r\\n]+", " ")));
            }

            @Override
            public void garbage(String desc) {
                write(monitor, toQemu, "(" + desc + ")");
            }
        });
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        try {
            while (from.read(bytes.clear()) >= 0) {
                for (int i = 0; i < bytes.position(); i++) {
                    splitter.feed(bytes.get(i));
                }
                bytes.flip();
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
            write(monitor, toQemu, Recording.END);
            to.shutdownOutput();
        } catch (IOException e) {
            // one of both has gone: whoever is left hears it
            write(monitor, toQemu, Recording.END);
        } finally {
            if (!toQemu) {
                close(from);
                close(to);
            }
        }
    }

    private synchronized void write(String monitor, boolean toQemu, String message) {
        lines.add(new Recording.Line(System.nanoTime() - start, monitor, toQemu, message));
    }

    /** What was said so far. */
    public synchronized Recording recording() {
        return new Recording(List.of("recorded by qmp4j"), lines);
    }

    /** Ends every connection and stops to listen; the recording stays. */
    @Override
    public void close() {
        List<Channel> left;
        synchronized (this) {
            left = List.copyOf(open);
        }
        left.forEach(Recorder::close);
        for (Path socket : sockets) {
            try {
                Files.deleteIfExists(socket);
            } catch (IOException e) {
                throw new UncheckedIOException("the recorder's socket " + socket + " cannot be removed", e);
            }
        }
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone: that was the purpose
            return;
        }
    }
}
