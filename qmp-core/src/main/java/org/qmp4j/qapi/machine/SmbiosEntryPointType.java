// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SmbiosEntryPointType} of QAPI's {@code machine.json}, since QEMU 7.0. */
public enum SmbiosEntryPointType implements QapiEnum {
    _32("32"),
    _64("64"),
    AUTO("auto");

    private final String qapiName;

    SmbiosEntryPointType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SmbiosEntryPointType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
