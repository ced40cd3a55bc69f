// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Event {@code CPU_POLARIZATION_CHANGE} of QAPI's {@code machine-target.json}, since QEMU 8.2, if QEMU has
 * {@code TARGET_S390X} and {@code CONFIG_KVM}.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record CpuPolarizationChangeEvent(OpenEnum<S390CpuPolarization> polarization, JsonMembers unknown)
        implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<CpuPolarizationChangeEvent> TYPE =
            new EventType<>("CPU_POLARIZATION_CHANGE", CpuPolarizationChangeEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuPolarizationChangeEvent decode(QapiReader json) {
        return new CpuPolarizationChangeEvent(json.required("polarization", S390CpuPolarization::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "CPU_POLARIZATION_CHANGE";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("polarization", polarization);
        unknown.encode(json);
    }
}
