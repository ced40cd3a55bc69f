// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MultiFDCompression} of QAPI's {@code migration.json}, since QEMU 5.0. */
public enum MultiFDCompression implements QapiEnum {
    NONE("none"),
    ZLIB("zlib"),
    ZSTD("zstd"),
    QATZIP("qatzip"),
    QPL("qpl"),
    UADK("uadk");

    private final String qapiName;

    MultiFDCompression(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MultiFDCompression> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
