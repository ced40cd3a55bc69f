package org.qmp4j.examples.vm.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The socket of a serial port or channel, and bytes both ways. */
public final class ConsoleLink implements AutoCloseable {
    /** Ctrl-]. */
    static final int ESCAPE = 0x1d;

    private static final int BUFFER = 4096;

    /** Why it ended. */
    enum End {
        /** The guest's side closed it. */
        GUEST,
        /** Nothing more is to be typed. */
        INPUT,
        /** The person has left. */
        LEFT
    }

    private final SocketChannel channel;

    private ConsoleLink(SocketChannel channel) {
        this.channel = channel;
    }

    /** Connects; what the guest says from now on is kept until somebody reads it. */
    public static ConsoleLink open(Path socket) throws IOException {
        return new ConsoleLink(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    /** Copies all that comes from the guest; completes with {@link End#GUEST}. */
    CompletableFuture<End> show(OutputStream out) {
        return inThread("console-out", () -> {
            byte[] bytes = new byte[BUFFER];
            for (int count = read(bytes); count >= 0; count = read(bytes)) {
                out.write(bytes, 0, count);
                out.flush();
            }
            return End.GUEST;
        });
    }

    /** A broken connection is the end of what the guest says. */
    private int read(byte[] bytes) {
        try {
            return channel.read(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            return -1;
        }
    }

    /** Copies all that is typed; completes with why that ended. */
    CompletableFuture<End> type(InputStream in, boolean escape) {
        return inThread("console-in", () -> {
            byte[] bytes = new byte[BUFFER];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                int leaves = escape ? indexOfEscape(bytes, count) : -1;
                ByteBuffer typed = ByteBuffer.wrap(bytes, 0, leaves >= 0 ? leaves : count);
                while (typed.hasRemaining()) {
                    channel.write(typed);
                }
                if (leaves >= 0) {
                    return End.LEFT;
                }
            }
            return End.INPUT;
        });
    }

    private static int indexOfEscape(byte[] bytes, int count) {
        for (int at = 0; at < count; at++) {
            if (bytes[at] == ESCAPE) {
                return at;
            }
        }
        return -1;
    }

    private interface Copy {
        End run() throws IOException;
    }

    /** Threads of their own: a read of standard input cannot be interrupted, and must not keep the program alive. */
    private static CompletableFuture<End> inThread(String name, Copy copy) {
        CompletableFuture<End> end = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        end.complete(copy.run());
                    } catch (IOException e) {
                        end.completeExceptionally(e);
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    /** Leaves; the guest goes on. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
