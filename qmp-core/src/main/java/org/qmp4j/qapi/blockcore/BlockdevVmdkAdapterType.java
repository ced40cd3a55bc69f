// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevVmdkAdapterType} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public enum BlockdevVmdkAdapterType implements QapiEnum {
    IDE("ide"),
    BUSLOGIC("buslogic"),
    LSILOGIC("lsilogic"),
    LEGACY_ESX("legacyESX");

    private final String qapiName;

    BlockdevVmdkAdapterType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevVmdkAdapterType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
