// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code ImageInfoSpecificKind} of QAPI's {@code block-core.json}, since QEMU 1.7. */
public enum ImageInfoSpecificKind implements QapiEnum {
    QCOW2("qcow2"),
    VMDK("vmdk"),
    LUKS("luks"),
    RBD("rbd"),
    FILE("file");

    private final String qapiName;

    ImageInfoSpecificKind(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<ImageInfoSpecificKind> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
