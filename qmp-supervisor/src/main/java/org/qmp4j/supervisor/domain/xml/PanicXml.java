package org.qmp4j.supervisor.domain.xml;

/** {@code <panic>}: formatdomain, "panic device"; the one of the ISA bus, where libvirt puts it. */
final class PanicXml {
    private PanicXml() {}

    /** Whether there is one. */
    static boolean read(XmlElement devices) {
        XmlElement panic = devices.child("panic");
        if (panic == null) {
            return false;
        }
        panic.mayState("model", "isa");
        XmlElement address = panic.child("address");
        if (address != null) {
            address.mayState("type", "isa");
            address.mayState("iobase", "0x505");
            address.requiredAttribute("type");
            address.refuseRest();
        }
        panic.refuseRest();
        return true;
    }

    static void write(boolean panic, XmlPrinter out) {
        if (panic) {
            out.open("panic", "model", "isa");
            out.empty("address", "type", "isa", "iobase", "0x505");
            out.close("panic");
        }
    }
}
