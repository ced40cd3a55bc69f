// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciDeviceInfo} of QAPI's {@code pci.json}, since QEMU 0.14. */
public record PciDeviceInfo(
        long bus,
        long slot,
        long function,
        PciDeviceClass classInfo,
        PciDeviceId id,
        Optional<Long> irq,
        long irqPin,
        String qdevId,
        Optional<PciBridgeInfo> pciBridge,
        List<PciMemoryRegion> regions,
        JsonMembers unknown)
        implements QapiObject {
    public PciDeviceInfo {
        regions = List.copyOf(regions);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciDeviceInfo decode(QapiReader json) {
        return new PciDeviceInfo(
                json.required("bus", QapiReader.INT64),
                json.required("slot", QapiReader.INT64),
                json.required("function", QapiReader.INT64),
                json.required("class_info", PciDeviceClass::decode),
                json.required("id", PciDeviceId::decode),
                json.optional("irq", QapiReader.INT64),
                json.required("irq_pin", QapiReader.INT64),
                json.required("qdev_id", QapiReader.TEXT),
                json.optional("pci_bridge", PciBridgeInfo::decode),
                json.requiredList("regions", PciMemoryRegion::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("bus", bus);
        json.put("slot", slot);
        json.put("function", function);
        json.put("class_info", classInfo);
        json.put("id", id);
        json.put("irq", irq);
        json.put("irq_pin", irqPin);
        json.put("qdev_id", qdevId);
        json.put("pci_bridge", pciBridge);
        json.put("regions", regions);
        unknown.encode(json);
    }
}
