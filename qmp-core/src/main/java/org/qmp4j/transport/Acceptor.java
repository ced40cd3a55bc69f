package org.qmp4j.transport;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.qmp4j.error.QmpConnectException;
import org.qmp4j.error.QmpConnectException.Stage;
import org.qmp4j.error.QmpUnsupportedException;

/** Listens, so that QEMU connects to us ({@code server=off}). */
public final class Acceptor {
    private Acceptor() {}

    /**
     * Binds, and prepares each connection that comes in with a handler of its own.
     *
     * @return completes with the listening channel, or with {@link QmpConnectException} where the address cannot be bound
     */
    public static CompletableFuture<Channel> listen(
            QmpLoops loops, QmpEndpoint endpoint, Function<Channel, ChannelHandler> handler) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops.group())
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (endpoint instanceof QmpEndpoint.Tcp tcp) {
                            tcp.tls().ifPresent(context -> channel.pipeline().addLast(Tls.server(context)));
                        }
                        channel.pipeline().addLast(handler.apply(channel));
                    }
                });
        CompletableFuture<Channel> bound = new CompletableFuture<>();
        try {
            Sockets.listen(loops, endpoint, bootstrap).addListener(done -> {
                if (done.isSuccess()) {
                    bound.complete(((ChannelFuture) done).channel());
                } else {
                    bound.completeExceptionally(new QmpConnectException(
                            Stage.CONNECT,
                            endpoint.toString(),
                            "cannot listen: " + done.cause().getMessage(),
                            done.cause()));
                }
            });
        } catch (QmpUnsupportedException e) {
            bound.completeExceptionally(e);
        }
        return bound;
    }
}
