// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.acpi;

import org.qmp4j.qapi.EventType;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiEvent;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Event {@code ACPI_DEVICE_OST} of QAPI's {@code acpi.json}, since QEMU 2.1. */
public record AcpiDeviceOstEvent(ACPIOSTInfo info, JsonMembers unknown) implements QapiEvent {
    /** By which it is subscribed to and read. */
    public static final EventType<AcpiDeviceOstEvent> TYPE =
            new EventType<>("ACPI_DEVICE_OST", AcpiDeviceOstEvent::decode);

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AcpiDeviceOstEvent decode(QapiReader json) {
        return new AcpiDeviceOstEvent(json.required("info", ACPIOSTInfo::decode), json.rest());
    }

    @Override
    public String eventName() {
        return "ACPI_DEVICE_OST";
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("info", info);
        unknown.encode(json);
    }
}
