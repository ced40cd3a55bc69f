// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MigMode} of QAPI's {@code migration.json}. */
public enum MigMode implements QapiEnum {
    NORMAL("normal"),
    CPR_REBOOT("cpr-reboot"),
    CPR_TRANSFER("cpr-transfer");

    private final String qapiName;

    MigMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MigMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
