package org.qmp4j.transport;

import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollDomainSocketChannel;
import io.netty.channel.unix.PeerCredentials;
import java.io.IOException;
import org.qmp4j.error.QmpUnsupportedException;

/** Asks the kernel who is at the other end. */
public final class Peers {
    private Peers() {}

    /** @throws QmpUnsupportedException on anything but a UNIX socket on epoll loops, and on a closed one */
    public static QmpPeer of(Channel channel) {
        if (!(channel instanceof EpollDomainSocketChannel unix)) {
            throw new QmpUnsupportedException("peer credentials need a UNIX socket on epoll loops, and this is "
                    + channel.getClass().getSimpleName());
        }
        try {
            PeerCredentials credentials = unix.peerCredentials();
            int[] groups = credentials.gids();
            return new QmpPeer(credentials.pid(), credentials.uid(), groups.length == 0 ? -1 : groups[0]);
        } catch (IOException e) {
            throw new QmpUnsupportedException("the kernel does not say who the peer is: " + e.getMessage(), e);
        }
    }
}
