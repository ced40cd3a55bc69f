// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code RbdImageEncryptionFormat} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public enum RbdImageEncryptionFormat implements QapiEnum {
    LUKS("luks"),
    LUKS2("luks2"),
    LUKS_ANY("luks-any");

    private final String qapiName;

    RbdImageEncryptionFormat(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<RbdImageEncryptionFormat> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
