package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qmp4j.supervisor.domain.HostPciAddress;

/** The attributes that say where a PCI card of the host is. */
final class HostPciXml {
    private static final XmlField<HostPciAddress, Long> DOMAIN =
            XmlField.attribute("domain", hex(0xffff_ffffL, 4), HostPciAddress::domain);
    private static final XmlField<HostPciAddress, Integer> BUS =
            XmlField.attribute("bus", small(0xff, 2), HostPciAddress::bus);
    private static final XmlField<HostPciAddress, Integer> SLOT =
            XmlField.attribute("slot", small(0x1f, 2), HostPciAddress::slot);
    private static final XmlField<HostPciAddress, Integer> FUNCTION =
            XmlField.attribute("function", small(7, 1), HostPciAddress::function);

    static final XmlShape<HostPciAddress> SHAPE = new XmlShape<>(
            "address",
            said -> new HostPciAddress(
                    said.get(DOMAIN, 0L), said.get(BUS, 0), said.get(SLOT, 0), said.get(FUNCTION, 0)),
            List.of(DOMAIN, BUS, SLOT, FUNCTION));

    private HostPciXml() {}

    private static XmlValue<Integer> small(long max, int digits) {
        return hex(max, digits).as(Long::intValue, Integer::longValue);
    }

    private static XmlValue<Long> hex(long max, int digits) {
        return new XmlValue<>(
                "0x0 to " + String.format(Locale.ROOT, "0x%x", max),
                text -> number(text).filter(n -> n <= max),
                value -> String.format(Locale.ROOT, "0x%0" + digits + "x", value));
    }

    private static Optional<Long> number(String text) {
        if (text.matches("0x[0-9a-fA-F]{1,8}")) {
            return Optional.of(Long.parseLong(text.substring(2), 16));
        }
        return text.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
