// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code CpuPolarizationInfo} of QAPI's {@code machine-target.json}, since QEMU 8.2, if QEMU has
 * {@code TARGET_S390X} and {@code CONFIG_KVM}. Returned by {@code query-s390x-cpu-polarization}.
 */
public record CpuPolarizationInfo(OpenEnum<S390CpuPolarization> polarization, JsonMembers unknown)
        implements QapiObject {
    public static CpuPolarizationInfo of(S390CpuPolarization polarization) {
        return new CpuPolarizationInfo(OpenEnum.of(polarization), JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuPolarizationInfo decode(QapiReader json) {
        return new CpuPolarizationInfo(json.required("polarization", S390CpuPolarization::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("polarization", polarization);
        unknown.encode(json);
    }
}
