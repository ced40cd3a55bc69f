package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.PciPlace;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <alias>} and {@code <address>}: formatdomain, "Device Addresses". */
final class PlacementXml {
    private PlacementXml() {}

    /** Of a device that may be on a PCI bus. */
    static Placement read(XmlElement device) {
        return new Placement(alias(device), pci(device));
    }

    static @Nullable String alias(XmlElement device) {
        XmlElement alias = device.child("alias");
        if (alias == null) {
            return null;
        }
        String name = alias.requiredAttribute("name");
        alias.refuseRest();
        return alias.build(() -> new Placement(name, null)).alias();
    }

    /** The PCI address of a device, or null. */
    static @Nullable PciPlace pci(XmlElement device) {
        XmlElement address = device.child("address");
        if (address == null) {
            return null;
        }
        String type = address.requiredAttribute("type");
        if (!type.equals("pci")) {
            throw address.unknownWord("type", type);
        }
        number(address, "domain", 0);
        int bus = number(address, "bus", 0);
        int slot = number(address, "slot", 0);
        int function = number(address, "function", 0);
        address.mayState("multifunction", "on", "off");
        boolean multifunction = "on".equals(address.attribute("multifunction"));
        if (number(address, "domain", 0) != 0) {
            throw address.unsupported("there is one PCI domain: 0x0000");
        }
        address.refuseRest();
        return address.build(() -> new PciPlace(bus, slot, function, multifunction));
    }

    /** Decimal, or hexadecimal as libvirt prints it. */
    private static int number(XmlElement address, String attribute, int absent) {
        String text = address.attribute(attribute);
        if (text == null) {
            return absent;
        }
        if (!text.matches("0x[0-9a-fA-F]{1,4}|[0-9]{1,4}")) {
            throw address.invalid("attribute '" + attribute + "' is not a number: '" + text + "'");
        }
        return Integer.decode(text.startsWith("0x") ? text : text.replaceFirst("^0+(?=.)", ""));
    }

    static void writeAlias(Placement placement, XmlPrinter out) {
        if (placement.alias() != null) {
            out.empty("alias", "name", placement.alias());
        }
    }

    static void write(Placement placement, XmlPrinter out) {
        writeAlias(placement, out);
        write(placement.pci(), out);
    }

    static void write(@Nullable PciPlace pci, XmlPrinter out) {
        if (pci != null) {
            out.empty(
                    "address",
                    "type",
                    "pci",
                    "domain",
                    "0x0000",
                    "bus",
                    String.format("0x%02x", pci.bus()),
                    "slot",
                    String.format("0x%02x", pci.slot()),
                    "function",
                    String.format("0x%x", pci.function()),
                    "multifunction",
                    pci.multifunction() ? "on" : null);
        }
    }
}
