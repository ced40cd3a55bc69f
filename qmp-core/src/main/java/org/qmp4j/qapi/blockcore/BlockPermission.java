// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockPermission} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public enum BlockPermission implements QapiEnum {
    CONSISTENT_READ("consistent-read"),
    WRITE("write"),
    WRITE_UNCHANGED("write-unchanged"),
    RESIZE("resize");

    private final String qapiName;

    BlockPermission(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockPermission> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
