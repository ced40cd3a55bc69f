// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevAioOptions} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public enum BlockdevAioOptions implements QapiEnum {
    THREADS("threads"),
    NATIVE("native"),
    IO_URING("io_uring");

    private final String qapiName;

    BlockdevAioOptions(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevAioOptions> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
