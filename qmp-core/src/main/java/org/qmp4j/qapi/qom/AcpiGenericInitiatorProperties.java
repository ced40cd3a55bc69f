// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AcpiGenericInitiatorProperties} of QAPI's {@code qom.json}, since QEMU 9.0. */
public record AcpiGenericInitiatorProperties(String pciDev, long node, JsonMembers unknown) implements QapiObject {
    public static AcpiGenericInitiatorProperties of(String pciDev, long node) {
        return new AcpiGenericInitiatorProperties(pciDev, node, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AcpiGenericInitiatorProperties decode(QapiReader json) {
        return new AcpiGenericInitiatorProperties(
                json.required("pci-dev", QapiReader.TEXT), json.required("node", QapiReader.UINT32), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pci-dev", pciDev);
        json.put("node", node);
        unknown.encode(json);
    }
}
