// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code XDbgBlockGraphNodeType} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public enum XDbgBlockGraphNodeType implements QapiEnum {
    BLOCK_BACKEND("block-backend"),
    BLOCK_JOB("block-job"),
    BLOCK_DRIVER("block-driver");

    private final String qapiName;

    XDbgBlockGraphNodeType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<XDbgBlockGraphNodeType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
