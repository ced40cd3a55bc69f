package org.qmp4j.supervisor.storage;

import org.jspecify.annotations.Nullable;

/**
 * A host that serves a disk ({@code <host>}).
 *
 * @param name its name or address; null for a socket
 * @param port its port, or null for that of the protocol
 * @param transport how it is reached; null for TCP
 * @param socket path of its socket; null for a host with a name
 */
public record NetworkHost(
        @Nullable String name,
        @Nullable Integer port,
        @Nullable Transport transport,
        @Nullable String socket) {
    /** How a host is reached. */
    public enum Transport {
        TCP,
        UNIX,
        RDMA
    }

    public NetworkHost {
        if (transport == Transport.UNIX) {
            if (socket == null || name != null || port != null) {
                throw new IllegalArgumentException("transport 'unix' needs a socket, and neither a name nor a port");
            }
        } else if (socket != null) {
            throw new IllegalArgumentException("a socket needs transport 'unix'");
        } else if (name == null) {
            throw new IllegalArgumentException("a host needs its name");
        }
    }

    /** Its name, when it is no socket. */
    public String hostName() {
        return String.valueOf(name);
    }

    /** Its port. */
    public int portOr(int absent) {
        return port == null ? absent : port;
    }
}
