// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.common;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code EndianMode} of QAPI's {@code common.json}, since QEMU 10.0. */
public enum EndianMode implements QapiEnum {
    UNSPECIFIED("unspecified"),
    LITTLE("little"),
    BIG("big");

    private final String qapiName;

    EndianMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<EndianMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
