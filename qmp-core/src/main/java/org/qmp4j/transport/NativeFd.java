package org.qmp4j.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import jnr.constants.platform.Errno;
import jnr.constants.platform.Fcntl;
import jnr.constants.platform.OpenFlags;
import jnr.posix.POSIX;
import org.qmp4j.error.QmpUnsupportedException;

/** An open file descriptor of this process, to be passed to QEMU. Closing it closes our copy, never QEMU's. */
public final class NativeFd implements AutoCloseable {
    private static final int AF_UNIX = 1;
    private static final int SO_SNDBUF = 7;
    private static final int SO_SNDBUFFORCE = 32;
    private static final long SIOCOUTQ = 0x5411;

    /** {@code struct sockaddr_un}. */
    private static final int SOCKADDR_UN = 110;

    private final int number;
    private boolean closed;

    private NativeFd(int number) {
        this.number = number;
    }

    /** Takes over a descriptor that is already open. */
    public static NativeFd of(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("a descriptor is never negative: " + number);
        }
        return new NativeFd(number);
    }

    /**
     * Opens a file, close-on-exec.
     *
     * @throws QmpUnsupportedException if it cannot be opened, or there is no native access; the message says which
     */
    public static NativeFd open(Path path, boolean writable) {
        POSIX posix = NativePosix.get();
        int mode = writable ? OpenFlags.O_RDWR.intValue() : OpenFlags.O_RDONLY.intValue();
        int fd = posix.open(path.toString(), mode | NativePosix.O_CLOEXEC, 0);
        if (fd < 0) {
            throw new QmpUnsupportedException("cannot open " + path + (writable ? " for writing: " : " for reading: ")
                    + posix.strerror(posix.errno()));
        }
        return new NativeFd(fd);
    }

    /**
     * Another descriptor of the same open file, close-on-exec, to be closed on its own.
     *
     * @throws IllegalStateException once closed
     */
    public synchronized NativeFd duplicate() {
        POSIX posix = NativePosix.get();
        int copy = posix.dup(number());
        if (copy < 0) {
            throw new QmpUnsupportedException(
                    "cannot duplicate descriptor " + number + ": " + posix.strerror(posix.errno()));
        }
        posix.fcntlInt(copy, Fcntl.F_SETFD, NativePosix.FD_CLOEXEC);
        return new NativeFd(copy);
    }

    /**
     * Writes what the file takes of the bytes from that place on.
     *
     * @return how many it took: none where it would have to wait
     * @throws IOException if it takes no more, such as a connection whose other end is gone
     */
    public int write(byte[] bytes, int from) throws IOException {
        POSIX posix = NativePosix.get();
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from).slice();
        int count = posix.write(number(), rest, rest.remaining());
        if (count < 0 && Errno.EAGAIN.intValue() != posix.errno()) {
            throw new IOException("descriptor " + number + " takes no more: " + posix.strerror(posix.errno()));
        }
        return Math.max(count, 0);
    }

    /**
     * How much a socket takes before whoever writes to it has to wait for its other end, in bytes of the kernel's bookkeeping (a write of
     * one byte may count as 800); empty if it is no socket.
     */
    public OptionalInt sendBuffer() {
        int[] bytes = {0};
        return SystemCalls.socketOption(number(), SO_SNDBUF, bytes) == 0
                ? OptionalInt.of(bytes[0])
                : OptionalInt.empty();
    }

    /**
     * Changes that, for everybody who shares the open socket. More than the host allows for takes CAP_NET_ADMIN; without it the socket
     * gets what is allowed.
     */
    public void setSendBuffer(int bytes) {
        // the kernel doubles what it is told
        if (SystemCalls.setSocketOption(number(), SO_SNDBUFFORCE, bytes / 2) != 0) {
            SystemCalls.setSocketOption(number(), SO_SNDBUF, bytes / 2);
        }
    }

    /** How much of a socket's send buffer is in use, in the same bytes: its other end has not read that yet. */
    public int unread() {
        int[] bytes = {0};
        return SystemCalls.ioctl(number(), SIOCOUTQ, bytes) == 0 ? bytes[0] : 0;
    }

    /** The path of the UNIX socket that it is connected to; empty for whatever else it is. */
    public Optional<String> peerPath() {
        byte[] address = new byte[SOCKADDR_UN];
        if (SystemCalls.peerName(number(), address) != 0) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
        if (bytes.getShort() != AF_UNIX) {
            return Optional.empty();
        }
        int end = Short.BYTES;
        while (end < address.length && address[end] != 0) {
            end++;
        }
        String path = new String(address, Short.BYTES, end - Short.BYTES, StandardCharsets.UTF_8);
        return path.isEmpty() ? Optional.empty() : Optional.of(path);
    }

    /**
     * Makes reading, writing and accepting fail instead of wait, for everybody who shares the open file. Two processes may only
     * share a listening socket that is so: the one that comes too late would wait for the next connection.
     */
    public void makeNonBlocking() {
        makeNonBlocking(number());
    }

    /** What is no open descriptor is left alone: using it tells. */
    static void makeNonBlocking(int fd) {
        POSIX posix = NativePosix.get();
        int flags = posix.fcntlInt(fd, Fcntl.F_GETFL, 0);
        if (flags >= 0) {
            posix.fcntlInt(fd, Fcntl.F_SETFL, flags | OpenFlags.O_NONBLOCK.intValue());
        }
    }

    /** Its number in this process. @throws IllegalStateException once closed */
    public synchronized int number() {
        if (closed) {
            throw new IllegalStateException("descriptor " + number + " is closed");
        }
        return number;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            NativePosix.get().close(number);
        }
    }
}
