// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code AFXDPMode} of QAPI's {@code net.json}, since QEMU 8.2, if QEMU has {@code CONFIG_AF_XDP}. */
public enum AFXDPMode implements QapiEnum {
    NATIVE("native"),
    SKB("skb");

    private final String qapiName;

    AFXDPMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<AFXDPMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
