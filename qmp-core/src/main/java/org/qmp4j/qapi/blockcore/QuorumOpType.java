// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code QuorumOpType} of QAPI's {@code block-core.json}, since QEMU 2.6. */
public enum QuorumOpType implements QapiEnum {
    READ("read"),
    WRITE("write"),
    FLUSH("flush");

    private final String qapiName;

    QuorumOpType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<QuorumOpType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
