package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** Where a display is served ({@code <listen>} of {@code <graphics>}). */
public sealed interface ListenDef {
    /**
     * On TCP.
     *
     * @param address name or number of an address of the host; null is the loopback address
     */
    record AddressListen(@Nullable String address) implements ListenDef {}

    /**
     * On TCP, at the address that the host has in a network.
     *
     * @param network name of the network
     * @param address what it came to when the domain ran, or null
     */
    record NetworkListen(String network, @Nullable String address) implements ListenDef {}

    /**
     * On a UNIX socket.
     *
     * @param path where users expect the socket, absolute; null leaves the path to us
     */
    record SocketListen(@Nullable String path) implements ListenDef {
        public SocketListen {
            if (path != null && !path.startsWith("/")) {
                throw new IllegalArgumentException("the path of a socket must be absolute: " + path);
            }
        }
    }

    /** Nowhere: it is reached by descriptors that are handed over. */
    record NoListen() implements ListenDef {}
}
