package org.qmp4j.channel;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.codec.FrameSink;
import org.qmp4j.codec.FrameSplitter;
import org.qmp4j.codec.WireDecoder;
import org.qmp4j.telemetry.WireLog;

/** The only handler of a connection: bytes in, messages to the current phase. Never stops reading. */
final class WireHandler extends ChannelInboundHandlerAdapter implements FrameSink {
    /** How long a connection that broke may take to come to the end of its input. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private final FrameSplitter splitter;
    private final WireLog log;
    private WireReceiver receiver;
    private @Nullable String problem;

    WireHandler(int maxFrame, WireLog log, WireReceiver first) {
        this.splitter = new FrameSplitter(maxFrame, this);
        this.log = log;
        this.receiver = first;
    }

    /** The next phase takes over, from the next message on. */
    void handOver(WireReceiver next) {
        receiver = next;
    }

    /** Closes the connection for a reason of ours. On the event loop. */
    void close(Channel channel, String reason) {
        if (problem == null) {
            problem = reason;
        }
        channel.close();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        receiver.opened();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        try {
            splitter.feed(bytes);
        } finally {
            bytes.release();
        }
        receiver.batchEnd();
    }

    @Override
    public void frame(byte[] message) {
        log.received(message);
        receiver.message(WireDecoder.decode(message));
    }

    @Override
    public void oversized(byte[] head, byte[] tail, long length) {
        receiver.oversized(head, tail, length);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        String cut = splitter.pending() > 0 ? " in the middle of a message" : "";
        receiver.closed(problem == null ? "QEMU closed the connection" + cut : problem);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Throwable root = cause.getCause() instanceof IOException tls ? tls : cause;
        if (!(root instanceof IOException)) {
            problem = "the client failed: " + cause;
            context.close();
            return;
        }
        if (problem == null) {
            problem = "the connection broke: " + root.getMessage();
            // a write that meets QEMU's end fails before all is read that QEMU said: the end of the input closes
            context.executor().schedule(() -> context.close(), LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
