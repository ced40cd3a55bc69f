// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code VMAppleVirtioBlkVariant} of QAPI's {@code virtio.json}, since QEMU 9.2. */
public enum VMAppleVirtioBlkVariant implements QapiEnum {
    UNSPECIFIED("unspecified"),
    ROOT("root"),
    AUX("aux");

    private final String qapiName;

    VMAppleVirtioBlkVariant(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<VMAppleVirtioBlkVariant> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
