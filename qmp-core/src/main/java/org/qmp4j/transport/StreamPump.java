package org.qmp4j.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.local.LocalAddress;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalServerChannel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins a pair of blocking streams to a channel: one thread reads, one writes, the event loop never waits. */
final class StreamPump extends ChannelInboundHandlerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);

    private final InputStream in;
    private final OutputStream out;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(body -> new QmpThread(body, "qmp-stream-writer"));

    private StreamPump(QmpEndpoint.Streams streams) {
        this.in = streams.in();
        this.out = streams.out();
    }

    static ChannelFuture open(QmpEndpoint.Streams streams, Bootstrap bootstrap) {
        LocalAddress address = new LocalAddress(StreamPump.class);
        StreamPump pump = new StreamPump(streams);
        Channel server = new ServerBootstrap()
                .group(bootstrap.config().group())
                .channel(LocalServerChannel.class)
                .childHandler(pump)
                .bind(address)
                .channel();
        return bootstrap.channel(LocalChannel.class).connect(address).addListener(done -> server.close());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        new QmpThread(() -> read(context.channel()), "qmp-stream-reader").start();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        byte[] copy = new byte[bytes.readableBytes()];
        bytes.readBytes(copy);
        bytes.release();
        writer.execute(() -> write(context.channel(), copy));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        writer.execute(this::closeStreams);
        writer.shutdown();
    }

    private void read(Channel channel) {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                ByteBuf bytes = Unpooled.copiedBuffer(buffer, 0, count);
                channel.eventLoop().execute(() -> channel.writeAndFlush(bytes, channel.voidPromise()));
            }
        } catch (IOException e) {
            LOG.debug("a stream of QEMU's broke", e);
        } catch (RejectedExecutionException e) {
            LOG.debug("the event loops ended before the stream", e);
        } finally {
            end(channel);
        }
    }

    private static void end(Channel channel) {
        try {
            channel.eventLoop().execute(channel::close);
        } catch (RejectedExecutionException e) {
            LOG.debug("the event loops ended before the stream", e);
        }
    }

    private void write(Channel channel, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            LOG.debug("a stream to QEMU broke", e);
            end(channel);
        }
    }

    private void closeStreams() {
        try (in;
                out) {
            out.flush();
        } catch (IOException e) {
            // both ends are going away: there is nobody left to tell
        }
    }
}
