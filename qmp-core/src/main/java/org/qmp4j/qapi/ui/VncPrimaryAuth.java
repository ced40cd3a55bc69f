// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code VncPrimaryAuth} of QAPI's {@code ui.json}, since QEMU 2.3, if QEMU has {@code CONFIG_VNC}. */
public enum VncPrimaryAuth implements QapiEnum {
    NONE("none"),
    VNC("vnc"),
    RA2("ra2"),
    RA2NE("ra2ne"),
    TIGHT("tight"),
    ULTRA("ultra"),
    TLS("tls"),
    VENCRYPT("vencrypt"),
    SASL("sasl");

    private final String qapiName;

    VncPrimaryAuth(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<VncPrimaryAuth> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
