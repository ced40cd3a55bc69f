// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SocketAddressType} of QAPI's {@code sockets.json}, since QEMU 2.9. */
public enum SocketAddressType implements QapiEnum {
    INET("inet"),
    UNIX("unix"),
    VSOCK("vsock"),
    FD("fd");

    private final String qapiName;

    SocketAddressType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SocketAddressType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
