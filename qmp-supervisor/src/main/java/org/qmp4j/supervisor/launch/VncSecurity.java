package org.qmp4j.supervisor.launch;

/**
 * How VNC servers on TCP are kept from strangers, by settings of the host.
 *
 * @param tls whether they are encrypted
 * @param verify whether clients must have a certificate
 * @param sasl whether clients say who they are by SASL
 */
public record VncSecurity(boolean tls, boolean verify, boolean sasl) {
    /** Not at all. */
    public static final VncSecurity NONE = new VncSecurity(false, false, false);
}
