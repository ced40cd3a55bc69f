// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MirrorCopyMode} of QAPI's {@code block-core.json}, since QEMU 3.0. */
public enum MirrorCopyMode implements QapiEnum {
    BACKGROUND("background"),
    WRITE_BLOCKING("write-blocking");

    private final String qapiName;

    MirrorCopyMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MirrorCopyMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
