// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SpiceQueryMouseMode} of QAPI's {@code ui.json}, since QEMU 1.1, if QEMU has {@code CONFIG_SPICE}. */
public enum SpiceQueryMouseMode implements QapiEnum {
    CLIENT("client"),
    SERVER("server"),
    UNKNOWN("unknown");

    private final String qapiName;

    SpiceQueryMouseMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SpiceQueryMouseMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
