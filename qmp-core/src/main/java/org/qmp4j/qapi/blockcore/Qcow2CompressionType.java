// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code Qcow2CompressionType} of QAPI's {@code block-core.json}, since QEMU 5.1. */
public enum Qcow2CompressionType implements QapiEnum {
    ZLIB("zlib"),
    ZSTD("zstd");

    private final String qapiName;

    Qcow2CompressionType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<Qcow2CompressionType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
