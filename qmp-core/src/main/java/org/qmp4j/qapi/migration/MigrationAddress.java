// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.InetSocketAddress;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Union {@code MigrationAddress} of QAPI's {@code migration.json}, since QEMU 8.2. */
public sealed interface MigrationAddress extends QapiObject {
    /** Which variant it is. */
    OpenEnum<MigrationAddressType> transport();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static MigrationAddress decode(QapiReader json) {
        OpenEnum<MigrationAddressType> transport = json.required("transport", MigrationAddressType::decode);
        return switch (transport.text()) {
            case "socket" -> new Socket(SocketAddress.decode(json));
            case "exec" -> new Exec(MigrationExecCommand.decode(json));
            case "rdma" -> new Rdma(InetSocketAddress.decode(json));
            case "file" -> new File(FileMigrationArgs.decode(json));
            default -> new Unknown(transport, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("transport", transport());
        options().encode(json);
    }

    /** {@code socket}. */
    record Socket(SocketAddress options) implements MigrationAddress {
        @Override
        public OpenEnum<MigrationAddressType> transport() {
            return OpenEnum.of(MigrationAddressType.SOCKET);
        }
    }

    /** {@code exec}. */
    record Exec(MigrationExecCommand options) implements MigrationAddress {
        @Override
        public OpenEnum<MigrationAddressType> transport() {
            return OpenEnum.of(MigrationAddressType.EXEC);
        }
    }

    /** {@code rdma}. */
    record Rdma(InetSocketAddress options) implements MigrationAddress {
        @Override
        public OpenEnum<MigrationAddressType> transport() {
            return OpenEnum.of(MigrationAddressType.RDMA);
        }
    }

    /** {@code file}. */
    record File(FileMigrationArgs options) implements MigrationAddress {
        @Override
        public OpenEnum<MigrationAddressType> transport() {
            return OpenEnum.of(MigrationAddressType.FILE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<MigrationAddressType> transport, JsonMembers options) implements MigrationAddress {}
}
