package org.qmp4j.testkit.machine.chardev;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * What query-chardev calls a socket.
 *
 * @param address listened on or connected to
 * @param server whether it listens
 * @param tellsPeer whether a client tells where it is connected to; 7.2 does not
 */
record SocketName(SocketAddress address, boolean server, boolean tellsPeer) {

    /** The name while this client is connected, or nobody. */
    String with(@Nullable SocketChannel peer) {
        String before = peer == null ? "disconnected:" : "";
        String role = server ? ",server=on" : "";
        if (address instanceof UnixDomainSocketAddress unix) {
            return before + "unix:" + (peer == null || tellsPeer || server ? unix.getPath() : "") + role;
        }
        InetSocketAddress inet = (InetSocketAddress) address;
        return before + "tcp:" + inet.getAddress().getHostAddress() + ":" + inet.getPort() + role + between(peer);
    }

    private static String between(@Nullable SocketChannel peer) {
        try {
            return peer != null && peer.getRemoteAddress() instanceof InetSocketAddress other
                    ? " <-> " + other.getAddress().getHostAddress() + ":" + other.getPort()
                    : "";
        } catch (IOException e) {
            // it has just gone, which the next look will show
            return "";
        }
    }
}
