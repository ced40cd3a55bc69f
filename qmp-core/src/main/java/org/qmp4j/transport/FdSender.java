package org.qmp4j.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.unix.UnixChannel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jnr.constants.platform.Errno;
import jnr.posix.CmsgHdr;
import jnr.posix.MsgHdr;
import jnr.posix.POSIX;
import org.qmp4j.error.QmpUnsupportedException;

/**
 * Sends a command and a descriptor in one {@code sendmsg}. Netty's own way sends the descriptor with a byte of its own,
 * which QEMU takes for (broken) JSON. On the event loop only, and past netty's outbound buffer, which must be empty.
 */
public final class FdSender {
    private static final long RETRY_MICROS = 500;

    private final Channel channel;
    private final byte[] payload;
    private final NativeFd fd;
    private final CompletableFuture<Void> sent = new CompletableFuture<>();

    private FdSender(Channel channel, byte[] payload, NativeFd fd) {
        this.channel = channel;
        this.payload = payload;
        this.fd = fd;
    }

    /** Fails at once, before anything is sent, where the channel cannot carry descriptors. */
    public static void check(Channel channel) {
        if (!(channel instanceof UnixChannel) || channel instanceof SocketChannel) {
            throw new QmpUnsupportedException(
                    "this connection cannot pass descriptors: that needs a UNIX socket on epoll"
                            + " loops, and this is " + channel.getClass().getSimpleName());
        }
        NativePosix.get();
    }

    /**
     * Sends once all that was written before has left.
     *
     * @return completes on the event loop when the kernel has taken it all; fails with an {@link IOException}
     */
    public static CompletableFuture<Void> send(Channel channel, byte[] payload, int fd) {
        // a duplicate, as nobody may wait for the command any longer by the time it leaves
        NativeFd own = NativeFd.of(fd).duplicate();
        FdSender sender = new FdSender(channel, payload, own);
        sender.sent.whenComplete((done, problem) -> own.close());
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(flushed -> {
            if (flushed.isSuccess()) {
                sender.attempt();
            } else {
                sender.sent.completeExceptionally(flushed.cause());
            }
        });
        return sender.sent;
    }

    private void attempt() {
        if (!channel.isActive()) {
            sent.completeExceptionally(new IOException("the connection was closed before the descriptor was sent"));
            return;
        }
        POSIX posix = NativePosix.get();
        ByteBuffer bytes = ByteBuffer.allocateDirect(payload.length);
        bytes.put(payload).flip();
        ByteBuffer rights = ByteBuffer.allocateDirect(Integer.BYTES).order(ByteOrder.nativeOrder());
        rights.putInt(fd.number()).flip();
        MsgHdr message = posix.allocateMsgHdr();
        message.setIov(new ByteBuffer[] {bytes});
        CmsgHdr control = message.allocateControl(Integer.BYTES);
        control.setLevel(NativePosix.SOL_SOCKET);
        control.setType(NativePosix.SCM_RIGHTS);
        control.setData(rights);
        int count = posix.sendmsg(((UnixChannel) channel).fd().intValue(), message, NativePosix.MSG_NOSIGNAL);
        if (count >= 0) {
            finish(count);
        } else if (Errno.EAGAIN.intValue() == posix.errno()) {
            channel.eventLoop().schedule(this::attempt, RETRY_MICROS, TimeUnit.MICROSECONDS);
        } else {
            sent.completeExceptionally(
                    new IOException("sendmsg with a descriptor failed: " + posix.strerror(posix.errno())));
        }
    }

    private void finish(int count) {
        if (count == payload.length) {
            sent.complete(null);
            return;
        }
        // the descriptor went with the first bytes; the rest is first in line, as nobody else may write meanwhile
        ByteBuf rest = Unpooled.wrappedBuffer(payload, count, payload.length - count);
        channel.writeAndFlush(rest).addListener(done -> {
            if (done.isSuccess()) {
                sent.complete(null);
            } else {
                sent.completeExceptionally(done.cause());
            }
        });
    }
}
