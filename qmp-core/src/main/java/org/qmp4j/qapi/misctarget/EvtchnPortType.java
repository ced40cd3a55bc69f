// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code EvtchnPortType} of QAPI's {@code misc-target.json}, since QEMU 8.0, if QEMU has {@code TARGET_I386}. */
public enum EvtchnPortType implements QapiEnum {
    CLOSED("closed"),
    UNBOUND("unbound"),
    INTERDOMAIN("interdomain"),
    PIRQ("pirq"),
    VIRQ("virq"),
    IPI("ipi");

    private final String qapiName;

    EvtchnPortType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<EvtchnPortType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
