package org.qmp4j.testkit.rights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;
import jnr.constants.platform.Errno;
import jnr.posix.CmsgHdr;
import jnr.posix.MsgHdr;
import jnr.posix.POSIX;

/**
 * One connection, read byte by byte as QEMU reads a monitor. Of the descriptors that came the last message's first one is
 * kept until it is taken; what came before it is closed, as QEMU does. Safe to use from any thread.
 */
public final class PassedDescriptors implements AutoCloseable {

    /** As many as QEMU takes from one message. */
    private static final int MOST = 16;

    private static final int MSG_DONTWAIT = 0x40;
    private static final int MSG_CMSG_CLOEXEC = 0x40000000;
    private static final int NONE = -1;

    private final int socket;
    private int pending = NONE;
    private boolean closed;

    /** Takes a copy of the descriptor, so that nobody else can close it under a read. */
    PassedDescriptors(int number) throws IOException {
        POSIX posix = Native.posix();
        socket = posix.dup(number);
        if (socket < 0) {
            throw new IOException("the client's descriptor could not be copied: " + posix.strerror(posix.errno()));
        }
    }

    /**
     * Reads one byte, and what was passed with it.
     *
     * @return 1, 0 if there is nothing to read, or -1 at the end
     */
    public synchronized int read(ByteBuffer into) throws IOException {
        POSIX posix = Native.posix();
        ByteBuffer one = ByteBuffer.allocateDirect(1);
        MsgHdr message = posix.allocateMsgHdr();
        message.setIov(new ByteBuffer[] {one});
        message.allocateControl(MOST * Integer.BYTES);
        int count = closed ? 0 : posix.recvmsg(socket, message, MSG_DONTWAIT | MSG_CMSG_CLOEXEC);
        if (count < 0) {
            if (posix.errno() == Errno.EAGAIN.intValue()) {
                return 0;
            }
            throw new IOException("recvmsg: " + posix.strerror(posix.errno()));
        }
        if (count == 0) {
            return closed ? 0 : -1;
        }
        if (message.getControlLen() > 0) {
            keepFirst(message.getControls()[0]);
        }
        into.put(one.get(0));
        return 1;
    }

    private void keepFirst(CmsgHdr control) {
        ByteBuffer numbers = control.getData().order(ByteOrder.nativeOrder());
        closePending();
        pending = numbers.getInt();
        while (numbers.remaining() >= Integer.BYTES) {
            close(numbers.getInt());
        }
    }

    /** The descriptor that waits; from now on it is the caller's to close. */
    public synchronized OptionalInt take() {
        OptionalInt taken = pending == NONE ? OptionalInt.empty() : OptionalInt.of(pending);
        pending = NONE;
        return taken;
    }

    private void closePending() {
        if (pending != NONE) {
            close(pending);
            pending = NONE;
        }
    }

    /** Closes a descriptor of this process. */
    public static void close(int number) {
        Native.posix().close(number);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            closePending();
            close(socket);
        }
    }
}
