// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code PreallocMode} of QAPI's {@code block-core.json}, since QEMU 2.2. */
public enum PreallocMode implements QapiEnum {
    OFF("off"),
    METADATA("metadata"),
    FALLOC("falloc"),
    FULL("full");

    private final String qapiName;

    PreallocMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<PreallocMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
