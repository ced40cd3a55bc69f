// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code VncVencryptSubAuth} of QAPI's {@code ui.json}, since QEMU 2.3, if QEMU has {@code CONFIG_VNC}. */
public enum VncVencryptSubAuth implements QapiEnum {
    PLAIN("plain"),
    TLS_NONE("tls-none"),
    X509_NONE("x509-none"),
    TLS_VNC("tls-vnc"),
    X509_VNC("x509-vnc"),
    TLS_PLAIN("tls-plain"),
    X509_PLAIN("x509-plain"),
    TLS_SASL("tls-sasl"),
    X509_SASL("x509-sasl");

    private final String qapiName;

    VncVencryptSubAuth(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<VncVencryptSubAuth> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
