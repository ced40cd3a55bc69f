// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevQcow2Version} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public enum BlockdevQcow2Version implements QapiEnum {
    V2("v2"),
    V3("v3");

    private final String qapiName;

    BlockdevQcow2Version(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevQcow2Version> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
