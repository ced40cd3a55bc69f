// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AcpiGenericPortProperties} of QAPI's {@code qom.json}, since QEMU 9.2. */
public record AcpiGenericPortProperties(String pciBus, long node, JsonMembers unknown) implements QapiObject {
    public static AcpiGenericPortProperties of(String pciBus, long node) {
        return new AcpiGenericPortProperties(pciBus, node, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AcpiGenericPortProperties decode(QapiReader json) {
        return new AcpiGenericPortProperties(
                json.required("pci-bus", QapiReader.TEXT), json.required("node", QapiReader.UINT32), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pci-bus", pciBus);
        json.put("node", node);
        unknown.encode(json);
    }
}
