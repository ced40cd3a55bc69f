// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code GranuleMode} of QAPI's {@code virtio.json}, since QEMU 9.0. */
public enum GranuleMode implements QapiEnum {
    _4K("4k"),
    _8K("8k"),
    _16K("16k"),
    _64K("64k"),
    HOST("host");

    private final String qapiName;

    GranuleMode(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<GranuleMode> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
