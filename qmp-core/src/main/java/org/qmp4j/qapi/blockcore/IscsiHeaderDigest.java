// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code IscsiHeaderDigest} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public enum IscsiHeaderDigest implements QapiEnum {
    CRC32C("crc32c"),
    NONE("none"),
    CRC32C_NONE("crc32c-none"),
    NONE_CRC32C("none-crc32c");

    private final String qapiName;

    IscsiHeaderDigest(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<IscsiHeaderDigest> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
