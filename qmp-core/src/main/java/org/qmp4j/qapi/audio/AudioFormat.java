// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.audio;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code AudioFormat} of QAPI's {@code audio.json}, since QEMU 4.0. */
public enum AudioFormat implements QapiEnum {
    U8("u8"),
    S8("s8"),
    U16("u16"),
    S16("s16"),
    U32("u32"),
    S32("s32"),
    F32("f32");

    private final String qapiName;

    AudioFormat(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<AudioFormat> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
