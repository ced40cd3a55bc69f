package org.qmp4j.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelMetadata;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.channel.DefaultChannelConfig;
import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A pair of blocking streams as a channel: one thread reads, one writes, the event loop never waits. */
final class StreamChannel extends AbstractChannel {
    private static final ChannelMetadata METADATA = new ChannelMetadata(false);

    private final InputStream in;
    private final OutputStream out;
    private final ChannelConfig config = new DefaultChannelConfig(this);
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(body -> new QmpThread(body, "qmp-stream-writer"));
    private final Semaphore delivered = new Semaphore(0);
    private volatile boolean open = true;

    StreamChannel(QmpEndpoint.Streams streams) {
        super(null);
        this.in = streams.in();
        this.out = streams.out();
    }

    @Override
    protected void doRegister(ChannelPromise promise) {
        // what it reads reaches the pipeline by way of the event loop, so after all handlers are in place
        new QmpThread(this::pump, "qmp-stream-reader").start();
        promise.setSuccess();
    }

    private void pump() {
        byte[] buffer = new byte[1 << 16];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                ByteBuf bytes = Unpooled.copiedBuffer(buffer, 0, count);
                // one chunk at a time: a fast stream must not pile up in the event loop's queue
                eventLoop().execute(() -> deliver(bytes));
                awaitDelivery();
            }
        } catch (IOException e) {
            onLoop(() -> broke(e));
        } catch (RejectedExecutionException e) {
            // the event loops are closed: nobody reads any more
            abandon();
            return;
        }
        onLoop(() -> unsafe().close(voidPromise()));
    }

    /** A loop that is closed delivers no more. */
    private void awaitDelivery() {
        try {
            while (!delivered.tryAcquire(1, TimeUnit.SECONDS)) {
                if (eventLoop().isShutdown()) {
                    throw new RejectedExecutionException("the event loops are closed");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RejectedExecutionException("interrupted", e);
        }
    }

    /** No event loop will close it: its threads must end all the same. */
    private void abandon() {
        open = false;
        writer.shutdown();
        closeStreams();
    }

    private void deliver(ByteBuf bytes) {
        delivered.release();
        pipeline().fireChannelRead(bytes);
    }

    private void onLoop(Runnable task) {
        try {
            eventLoop().execute(task);
        } catch (RejectedExecutionException e) {
            // the event loops are closed: there is nobody left to tell
            abandon();
        }
    }

    @Override
    protected void doWrite(ChannelOutboundBuffer outbound) throws ClosedChannelException {
        for (Object message = outbound.current(); message != null; message = outbound.current()) {
            ByteBuf bytes = (ByteBuf) message;
            byte[] copy = new byte[bytes.readableBytes()];
            bytes.readBytes(copy);
            outbound.remove();
            writer.execute(() -> write(copy));
        }
    }

    private void write(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            onLoop(() -> broke(e));
        }
    }

    /** Once it is closed, streams that break are its own doing, and not why it ended. The reader's end closes it. */
    private void broke(IOException problem) {
        if (open) {
            pipeline().fireExceptionCaught(problem);
        }
    }

    @Override
    protected void doClose() {
        open = false;
        writer.execute(this::closeStreams);
        writer.shutdown();
    }

    private void closeStreams() {
        try (in;
                out) {
            out.flush();
        } catch (IOException e) {
            // both ends are going away: there is nobody left to tell
        }
    }

    @Override
    protected boolean isCompatible(EventLoop loop) {
        return true;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isActive() {
        return open;
    }

    @Override
    public ChannelConfig config() {
        return config;
    }

    @Override
    public ChannelMetadata metadata() {
        return METADATA;
    }

    @Override
    protected @Nullable SocketAddress localAddress0() {
        return null;
    }

    @Override
    protected @Nullable SocketAddress remoteAddress0() {
        return null;
    }

    @Override
    protected void doBeginRead() {
        // the reader never stops
    }

    @Override
    protected void doBind(SocketAddress local) {
        throw new UnsupportedOperationException("streams have no address");
    }

    @Override
    protected void doDisconnect() {
        doClose();
    }

    @Override
    protected AbstractUnsafe newUnsafe() {
        return new AbstractUnsafe() {
            @Override
            public void connect(SocketAddress remote, SocketAddress local, ChannelPromise promise) {
                promise.setFailure(new UnsupportedOperationException("streams are connected from the start"));
            }
        };
    }
}
