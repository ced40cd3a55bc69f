package org.qmp4j.transport;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.epoll.EpollServerDomainSocketChannel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.socket.nio.NioDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.channel.unix.DomainSocketAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.qmp4j.error.QmpUnsupportedException;

/** Which channel class serves which endpoint on which kind of loop. */
final class Sockets {
    private Sockets() {}

    static ChannelFuture open(QmpLoops loops, QmpEndpoint endpoint, Bootstrap bootstrap, long timeoutMillis) {
        // a failed write must not close what still can be read
        bootstrap.option(ChannelOption.AUTO_CLOSE, false);
        bootstrap.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.min(timeoutMillis, Integer.MAX_VALUE));
        boolean epoll = loops.kind() == QmpLoops.Kind.EPOLL;
        if (endpoint instanceof QmpEndpoint.Unix unix) {
            Class<? extends Channel> type = epoll ? EpollDomainSocketChannel.class : NioDomainSocketChannel.class;
            return bootstrap.channel(type).connect(address(unix, epoll));
        }
        if (endpoint instanceof QmpEndpoint.Tcp tcp) {
            Class<? extends Channel> type = epoll ? EpollSocketChannel.class : NioSocketChannel.class;
            bootstrap.option(ChannelOption.TCP_NODELAY, true).option(ChannelOption.SO_KEEPALIVE, true);
            return bootstrap.channel(type).connect(tcp.host(), tcp.port());
        }
        if (endpoint instanceof QmpEndpoint.Descriptor descriptor) {
            if (!epoll) {
                throw new QmpUnsupportedException("an already open descriptor needs the epoll loops; these are NIO");
            }
            // or a read or write that has to wait would hold up the event loop
            NativeFd.makeNonBlocking(descriptor.fd());
            return bootstrap
                    .channelFactory(() -> new EpollDomainSocketChannel(descriptor.fd()))
                    .register();
        }
        QmpEndpoint.Streams streams = (QmpEndpoint.Streams) endpoint;
        return bootstrap.channelFactory(() -> new StreamChannel(streams)).register();
    }

    static ChannelFuture listen(QmpLoops loops, QmpEndpoint endpoint, ServerBootstrap bootstrap) {
        bootstrap.childOption(ChannelOption.AUTO_CLOSE, false);
        boolean epoll = loops.kind() == QmpLoops.Kind.EPOLL;
        if (endpoint instanceof QmpEndpoint.Unix unix) {
            bootstrap.channel(epoll ? EpollServerDomainSocketChannel.class : NioServerDomainSocketChannel.class);
            return bootstrap.bind(address(unix, epoll));
        }
        if (endpoint instanceof QmpEndpoint.Tcp tcp) {
            bootstrap.channel(epoll ? EpollServerSocketChannel.class : NioServerSocketChannel.class);
            return bootstrap.bind(new InetSocketAddress(tcp.host(), tcp.port()));
        }
        throw new QmpUnsupportedException("listening needs a UNIX path or a TCP port, not " + endpoint);
    }

    private static SocketAddress address(QmpEndpoint.Unix unix, boolean epoll) {
        return epoll ? new DomainSocketAddress(unix.path().toFile()) : UnixDomainSocketAddress.of(unix.path());
    }
}
