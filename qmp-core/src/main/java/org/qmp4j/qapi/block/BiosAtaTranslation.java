// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BiosAtaTranslation} of QAPI's {@code block.json}, since QEMU 2.0. */
public enum BiosAtaTranslation implements QapiEnum {
    AUTO("auto"),
    NONE("none"),
    LBA("lba"),
    LARGE("large"),
    RECHS("rechs");

    private final String qapiName;

    BiosAtaTranslation(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BiosAtaTranslation> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
