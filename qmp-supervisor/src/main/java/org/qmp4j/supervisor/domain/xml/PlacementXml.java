package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <alias>} and {@code <address>} of a device. */
final class PlacementXml {
    private static final XmlField<Placement, String> ALIAS =
            XmlField.said("alias", "name", XmlValue.TEXT, Placement::alias);
    private static final XmlField<Placement, DeviceAddress> ADDRESS =
            XmlField.child(AddressXml.CHOICE, Placement::address);

    private static final XmlField<Placement, Integer> ACPI_INDEX =
            XmlField.said("acpi", "index", XmlValue.number(1, Placement.MAX_ACPI_INDEX), Placement::acpiIndex);

    static final XmlShape<Placement> SHAPE = new XmlShape<>(
            "alias, acpi, address",
            said -> new Placement(said.get(ALIAS), said.get(ADDRESS), said.get(ACPI_INDEX)),
            List.of(ALIAS, ACPI_INDEX, ADDRESS));

    private PlacementXml() {}

    /** The field of a device that has an id and a place; it is always there when it is read. */
    static <T> XmlField<T, Placement> field(Function<T, Placement> getter) {
        return XmlField.part(SHAPE, getter);
    }

    static Placement read(XmlElement device) {
        return SHAPE.readPart(device);
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

    static void writeAlias(Placement placement, XmlPrinter out) {
        if (placement.alias() != null) {
            out.empty("alias", "name", placement.alias());
        }
    }

    static void write(Placement placement, XmlPrinter out) {
        writeAlias(placement, out);
        if (placement.acpiIndex() != null) {
            out.empty("acpi", "index", placement.acpiIndex());
        }
        if (placement.address() != null) {
            AddressXml.CHOICE.write(placement.address(), out);
        }
    }
}
