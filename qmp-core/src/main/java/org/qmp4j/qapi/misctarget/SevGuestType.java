// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code SevGuestType} of QAPI's {@code misc-target.json}, since QEMU 6.2, if QEMU has {@code TARGET_I386}. */
public enum SevGuestType implements QapiEnum {
    SEV("sev"),
    SEV_SNP("sev-snp");

    private final String qapiName;

    SevGuestType(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<SevGuestType> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
