// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.sockets;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code SocketAddress} of QAPI's {@code sockets.json}, since QEMU 2.9. */
public sealed interface SocketAddress extends QapiObject {
    /** Which variant it is. */
    OpenEnum<SocketAddressType> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static SocketAddress decode(QapiReader json) {
        OpenEnum<SocketAddressType> type = json.required("type", SocketAddressType::decode);
        return switch (type.text()) {
            case "inet" -> new Inet(InetSocketAddress.decode(json));
            case "unix" -> new Unix(UnixSocketAddress.decode(json));
            case "vsock" -> new Vsock(VsockSocketAddress.decode(json));
            case "fd" -> new Fd(FdSocketAddress.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code inet}. */
    record Inet(InetSocketAddress options) implements SocketAddress {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.INET);
        }
    }

    /** {@code unix}. */
    record Unix(UnixSocketAddress options) implements SocketAddress {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.UNIX);
        }
    }

    /** {@code vsock}. */
    record Vsock(VsockSocketAddress options) implements SocketAddress {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.VSOCK);
        }
    }

    /** {@code fd}. */
    record Fd(FdSocketAddress options) implements SocketAddress {
        @Override
        public OpenEnum<SocketAddressType> type() {
            return OpenEnum.of(SocketAddressType.FD);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<SocketAddressType> type, JsonMembers options) implements SocketAddress {}
}
