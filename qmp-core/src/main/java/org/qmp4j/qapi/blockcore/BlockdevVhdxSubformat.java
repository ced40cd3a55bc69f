// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BlockdevVhdxSubformat} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public enum BlockdevVhdxSubformat implements QapiEnum {
    DYNAMIC("dynamic"),
    FIXED("fixed");

    private final String qapiName;

    BlockdevVhdxSubformat(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BlockdevVhdxSubformat> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
