// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code X86CPURegister32} of QAPI's {@code machine.json}, since QEMU 1.5. */
public enum X86CPURegister32 implements QapiEnum {
    EAX("EAX"),
    EBX("EBX"),
    ECX("ECX"),
    EDX("EDX"),
    ESP("ESP"),
    EBP("EBP"),
    ESI("ESI"),
    EDI("EDI");

    private final String qapiName;

    X86CPURegister32(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<X86CPURegister32> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
