// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code FloppyDriveType} of QAPI's {@code block.json}, since QEMU 2.6. */
public enum FloppyDriveType implements QapiEnum {
    _144("144"),
    _288("288"),
    _120("120"),
    NONE("none"),
    AUTO("auto");

    private final String qapiName;

    FloppyDriveType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<FloppyDriveType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
