package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevSource.TcpSocket;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.storage.SecretRef;

/**
 * What is encrypted by settings of the host, with the secrets at hand.
 *
 * @param host the settings
 * @param chardevKey by which the key of the certificates of character devices is encrypted, or null
 * @param vncKey the same for VNC servers, or null
 * @param nbdKey the same for images by NBD, or null
 */
public record TlsPlan(
        HostTls host,
        @Nullable SealedSecret chardevKey,
        @Nullable SealedSecret vncKey,
        @Nullable SealedSecret nbdKey) {
    /** Nothing is, unless a definition says so. */
    public static final TlsPlan NONE = new TlsPlan(HostTls.NONE, null, null, null);

    static TlsPlan of(HostTls host, StorageAccess access) {
        return new TlsPlan(
                host, sealed(host.chardevKey(), access), sealed(host.vncKey(), access), sealed(host.nbdKey(), access));
    }

    /** Whether that character device is encrypted: the definition has the say. */
    public boolean encrypts(TcpSocket tcp) {
        return tcp.tls() == null ? host.chardevs() : tcp.tls();
    }

    private static @Nullable SealedSecret sealed(@Nullable SecretRef secret, StorageAccess access) {
        MasterKey key = access.masterKey();
        if (secret == null) {
            return null;
        }
        if (key == null) {
            throw new UnsupportedConfigurationException("/domain", "its process has no master key for its secrets");
        }
        return key.seal(access.secrets()
                .value(secret)
                .orElseThrow(() -> new UnsupportedConfigurationException(
                        "/domain", "nobody here knows the secret " + secret.uuid() + " of the host's certificates")));
    }
}
