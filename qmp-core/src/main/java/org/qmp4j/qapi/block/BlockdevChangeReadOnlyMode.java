// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.block;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevChangeReadOnlyMode} of QAPI's {@code block.json}, since QEMU 2.3. */
public enum BlockdevChangeReadOnlyMode implements QapiEnum {
    RETAIN("retain"),
    READ_ONLY("read-only"),
    READ_WRITE("read-write");

    private final String qapiName;

    BlockdevChangeReadOnlyMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevChangeReadOnlyMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
