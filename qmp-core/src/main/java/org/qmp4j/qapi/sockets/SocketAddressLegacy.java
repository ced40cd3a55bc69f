// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code SocketAddressLegacy} of QAPI's {@code sockets.json}, since QEMU 1.3. */
public sealed interface SocketAddressLegacy extends QapiObject {
    /** Which variant it is. */
    OpenEnum<SocketAddressType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static SocketAddressLegacy decode(QapiReader json) {
        OpenEnum<SocketAddressType> type = json.required("type", SocketAddressType::decode);
        return switch (type.text()) {
            case "inet" -> new Inet(InetSocketAddressWrapper.decode(json));
            case "unix" -> new Unix(UnixSocketAddressWrapper.decode(json));
            case "vsock" -> new Vsock(VsockSocketAddressWrapper.decode(json));
            case "fd" -> new Fd(FdSocketAddressWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code inet}. */
    record Inet(InetSocketAddressWrapper options) implements SocketAddressLegacy {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.INET);
        }
    }

    /** {@code unix}. */
    record Unix(UnixSocketAddressWrapper options) implements SocketAddressLegacy {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.UNIX);
        }
    }

    /** {@code vsock}. */
    record Vsock(VsockSocketAddressWrapper options) implements SocketAddressLegacy {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.VSOCK);
        }
    }

    /** {@code fd}. */
    record Fd(FdSocketAddressWrapper options) implements SocketAddressLegacy {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.FD);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<SocketAddressType> type, JsonMembers options) implements SocketAddressLegacy {}
}
