// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciMemoryRange} of QAPI's {@code pci.json}, since QEMU 0.14. */
public record PciMemoryRange(long base, long limit, JsonMembers unknown) implements QapiObject {
    public static PciMemoryRange of(long base, long limit) {
        return new PciMemoryRange(base, limit, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciMemoryRange decode(QapiReader json) {
        return new PciMemoryRange(
                json.required("base", QapiReader.INT64), json.required("limit", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("base", base);
        json.put("limit", limit);
        unknown.encode(json);
    }
}
