// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.yank;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code YankInstanceType} of QAPI's {@code yank.json}, since QEMU 6.0. */
public enum YankInstanceType implements QapiEnum {
    BLOCK_NODE("block-node"),
    CHARDEV("chardev"),
    MIGRATION("migration");

    private final String qapiName;

    YankInstanceType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<YankInstanceType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
