// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import java.util.List;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciInfo} of QAPI's {@code pci.json}, since QEMU 0.14. Returned by {@code query-pci}. */
public record PciInfo(long bus, List<PciDeviceInfo> devices, JsonMembers unknown) implements QapiObject {
    public PciInfo {
        devices = List.copyOf(devices);
    }

    public static PciInfo of(long bus, List<PciDeviceInfo> devices) {
        return new PciInfo(bus, devices, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciInfo decode(QapiReader json) {
        return new PciInfo(
                json.required("bus", QapiReader.INT64),
                json.requiredList("devices", PciDeviceInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("bus", bus);
        json.put("devices", devices);
        unknown.encode(json);
    }
}
