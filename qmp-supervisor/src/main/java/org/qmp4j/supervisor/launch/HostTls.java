package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.storage.SecretRef;

/**
 * What is encrypted by settings of the host, and by what.
 *
 * @param chardevs whether character devices on TCP are that say nothing of it
 * @param verifiesChardevs whether whoever connects to one that listens must have a certificate
 * @param vnc how VNC servers are kept from strangers
 * @param chardevKey by which the key of the certificates of character devices is encrypted, or null
 * @param vncKey the same for VNC servers, or null
 * @param nbdKey the same for images by NBD, or null
 */
public record HostTls(
        boolean chardevs,
        boolean verifiesChardevs,
        VncSecurity vnc,
        @Nullable SecretRef chardevKey,
        @Nullable SecretRef vncKey,
        @Nullable SecretRef nbdKey) {
    /** Nothing is, unless a definition says so. */
    public static final HostTls NONE = new HostTls(false, true, VncSecurity.NONE, null, null, null);
}
