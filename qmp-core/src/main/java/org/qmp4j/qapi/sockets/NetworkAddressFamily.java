// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code NetworkAddressFamily} of QAPI's {@code sockets.json}, since QEMU 2.1. */
public enum NetworkAddressFamily implements QapiEnum {
    IPV4("ipv4"),
    IPV6("ipv6"),
    UNIX("unix"),
    VSOCK("vsock"),
    UNKNOWN("unknown");

    private final String qapiName;

    NetworkAddressFamily(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<NetworkAddressFamily> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
