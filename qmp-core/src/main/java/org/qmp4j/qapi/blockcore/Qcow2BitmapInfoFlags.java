// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code Qcow2BitmapInfoFlags} of QAPI's {@code block-core.json}, since QEMU 4.0. */
public enum Qcow2BitmapInfoFlags implements QapiEnum {
    IN_USE("in-use"),
    AUTO("auto");

    private final String qapiName;

    Qcow2BitmapInfoFlags(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<Qcow2BitmapInfoFlags> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
