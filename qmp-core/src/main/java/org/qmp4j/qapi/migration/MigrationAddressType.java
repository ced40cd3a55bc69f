// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MigrationAddressType} of QAPI's {@code migration.json}, since QEMU 8.2. */
public enum MigrationAddressType implements QapiEnum {
    SOCKET("socket"),
    EXEC("exec"),
    RDMA("rdma"),
    FILE("file");

    private final String qapiName;

    MigrationAddressType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MigrationAddressType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
