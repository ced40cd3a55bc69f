package org.qmp4j.supervisor.domain.xml;

import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <panic>}: formatdomain, "panic device"; the one of the ISA bus, where libvirt puts it. */
final class PanicXml {
    private PanicXml() {}

    static PanicDef read(XmlElement panic) {
        panic.mayState("model", "isa");
        XmlElement address = panic.child("address");
        if (address != null) {
            address.mayState("type", "isa");
            address.mayState("iobase", "0x505");
            address.requiredAttribute("type");
            address.refuseRest();
        }
        Placement placement = new Placement(PlacementXml.alias(panic), null);
        panic.refuseRest();
        return new PanicDef(placement);
    }

    static void write(PanicDef panic, XmlPrinter out) {
        out.open("panic", "model", "isa");
        PlacementXml.writeAlias(panic.placement(), out);
        out.empty("address", "type", "isa", "iobase", "0x505");
        out.close("panic");
    }
}
