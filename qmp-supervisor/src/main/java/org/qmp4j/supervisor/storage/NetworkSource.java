package org.qmp4j.supervisor.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image on the network ({@code <source protocol=…>}).
 *
 * @param protocol how it is reached
 * @param name of the image, as the protocol has it; null when it has none
 * @param query of its URL, or null
 * @param hosts who serves it
 * @param snapshot name of a snapshot of it, or null
 * @param config a configuration file of the client, or null
 * @param tls whether TLS is used; null when that is not said
 * @param tlsHostname the name that the certificate of the server must have; null for that of the host
 * @param initiator name of the iSCSI initiator, or null
 * @param web what a web server is told
 * @param reconnectDelay for how many seconds an NBD server may be away, or null
 * @param login who we are there
 */
public record NetworkSource(
        NetworkProtocol protocol,
        @Nullable String name,
        @Nullable String query,
        List<NetworkHost> hosts,
        @Nullable String snapshot,
        @Nullable String config,
        @Nullable Boolean tls,
        @Nullable String tlsHostname,
        @Nullable String initiator,
        WebAccess web,
        @Nullable Long reconnectDelay,
        NetworkLogin login)
        implements StorageSource {
    public NetworkSource {
        hosts = List.copyOf(hosts);
        if (protocol.hasOneHost() && hosts.size() != 1) {
            throw new IllegalArgumentException("protocol '" + protocol.id() + "' has one host: " + hosts.size());
        }
        if (protocol.isPooled() && (name == null || name.indexOf('/') < 1 || name.endsWith("/"))) {
            throw new IllegalArgumentException(
                    "the name of an image of protocol '" + protocol.id() + "' is pool/image: " + name);
        }
        if (name == null && protocol != NetworkProtocol.NBD) {
            throw new IllegalArgumentException("protocol '" + protocol.id() + "' needs the name of an image");
        }
    }

    /** Whether QEMU is given certificates or cookies for it. */
    public boolean hasObjects() {
        return Boolean.TRUE.equals(tls) || !web.cookies().isEmpty();
    }

    /** The first part of a name such as {@code pool/image}. */
    public String pool() {
        String whole = String.valueOf(name);
        return whole.substring(0, whole.indexOf('/'));
    }

    /** What is after the first part of a name such as {@code pool/image}. */
    public String image() {
        String whole = String.valueOf(name);
        return whole.substring(whole.indexOf('/') + 1);
    }
}
