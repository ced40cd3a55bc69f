// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciBusInfo} of QAPI's {@code pci.json}, since QEMU 2.4. */
public record PciBusInfo(
        long number,
        long secondary,
        long subordinate,
        PciMemoryRange ioRange,
        PciMemoryRange memoryRange,
        PciMemoryRange prefetchableRange,
        JsonMembers unknown)
        implements QapiObject {
    public static PciBusInfo of(
            long number,
            long secondary,
            long subordinate,
            PciMemoryRange ioRange,
            PciMemoryRange memoryRange,
            PciMemoryRange prefetchableRange) {
        return new PciBusInfo(
                number, secondary, subordinate, ioRange, memoryRange, prefetchableRange, JsonMembers.NONE);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciBusInfo decode(QapiReader json) {
        return new PciBusInfo(
                json.required("number", QapiReader.INT64),
                json.required("secondary", QapiReader.INT64),
                json.required("subordinate", QapiReader.INT64),
                json.required("io_range", PciMemoryRange::decode),
                json.required("memory_range", PciMemoryRange::decode),
                json.required("prefetchable_range", PciMemoryRange::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("number", number);
        json.put("secondary", secondary);
        json.put("subordinate", subordinate);
        json.put("io_range", ioRange);
        json.put("memory_range", memoryRange);
        json.put("prefetchable_range", prefetchableRange);
        unknown.encode(json);
    }
}
