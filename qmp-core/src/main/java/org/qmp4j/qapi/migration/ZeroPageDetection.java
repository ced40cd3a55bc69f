// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code ZeroPageDetection} of QAPI's {@code migration.json}, since QEMU 9.0. */
public enum ZeroPageDetection implements QapiEnum {
    NONE("none"),
    LEGACY("legacy"),
    MULTIFD("multifd");

    private final String qapiName;

    ZeroPageDetection(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<ZeroPageDetection> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
