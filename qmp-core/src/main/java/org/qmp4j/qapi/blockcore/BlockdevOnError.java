// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevOnError} of QAPI's {@code block-core.json}, since QEMU 1.3. */
public enum BlockdevOnError implements QapiEnum {
    REPORT("report"),
    IGNORE("ignore"),
    ENOSPC("enospc"),
    STOP("stop"),
    AUTO("auto");

    private final String qapiName;

    BlockdevOnError(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevOnError> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
