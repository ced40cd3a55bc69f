// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code BitmapSyncMode} of QAPI's {@code block-core.json}, since QEMU 4.2. */
public enum BitmapSyncMode implements QapiEnum {
    ON_SUCCESS("on-success"),
    NEVER("never"),
    ALWAYS("always");

    private final String qapiName;

    BitmapSyncMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<BitmapSyncMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
