// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code SevSnpGuestInfo} of QAPI's {@code misc-target.json}, since QEMU 9.1, if QEMU has {@code TARGET_I386}.
 */
public record SevSnpGuestInfo(UInt64 snpPolicy, JsonMembers unknown) implements QapiObject {
    public static SevSnpGuestInfo of(UInt64 snpPolicy) {
        return new SevSnpGuestInfo(snpPolicy, JsonMembers.NONE);
    }

    public static SevSnpGuestInfo of(long snpPolicy) {
        return of(UInt64.of(snpPolicy));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevSnpGuestInfo decode(QapiReader json) {
        return new SevSnpGuestInfo(json.required("snp-policy", QapiReader.UINT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("snp-policy", snpPolicy);
        unknown.encode(json);
    }
}
