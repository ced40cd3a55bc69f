package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.HostdevDef.Common;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbSource;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <source>} of a {@code <hostdev>}: which device of the host it is. */
final class HostdevSourceXml {
    /** Where a USB device is. */
    private record UsbPlace(int bus, int device) {}

    private static final XmlField<UsbPlace, Integer> BUS =
            XmlField.attribute("bus", XmlValue.number(0, 999), UsbPlace::bus);
    private static final XmlField<UsbPlace, Integer> DEVICE =
            XmlField.attribute("device", XmlValue.number(0, 999), UsbPlace::device);
    private static final XmlField<UsbHostdev, UsbPlace> USB_ADDRESS = XmlField.child(
            new XmlShape<>("address", said -> new UsbPlace(said.need(BUS), said.need(DEVICE)), List.of(BUS, DEVICE)),
            usb -> usb.source().bus() == null || usb.source().device() == null
                    ? null
                    : new UsbPlace(usb.source().bus(), usb.source().device()));
    private static final XmlField<UsbHostdev, Integer> VENDOR =
            XmlField.said("vendor", "id", hex(0xffff, 4), usb -> usb.source().vendor());
    private static final XmlField<UsbHostdev, Integer> PRODUCT =
            XmlField.said("product", "id", hex(0xffff, 4), usb -> usb.source().product());
    private static final XmlField<UsbHostdev, String> POLICY = XmlField.attribute(
            "startupPolicy", XmlValue.oneOf(List.of("mandatory", "requisite", "optional")), UsbHostdev::startupPolicy);
    private static final XmlField<UsbHostdev, String> RESET = XmlField.attribute(
            "guestReset", XmlValue.oneOf(List.of("off", "uninitialized", "on")), UsbHostdev::guestReset);

    static final XmlShape<UsbHostdev> USB =
            new XmlShape<>("source", HostdevSourceXml::usb, List.of(POLICY, RESET, VENDOR, PRODUCT, USB_ADDRESS));

    static final XmlShape<String> PCI = inAddress(pciAddress());

    private static final XmlField<String, String> UUID_TEXT =
            XmlField.attribute("uuid", new XmlValue<>("uuid", HostdevSourceXml::uuid, text -> text), uuid -> uuid);

    static final XmlShape<String> MDEV =
            inAddress(new XmlShape<>("address", said -> said.need(UUID_TEXT), List.of(UUID_TEXT)));

    private static final XmlField<String, String> PROTOCOL =
            XmlField.attribute("protocol", XmlValue.oneOf(List.of("vhost")), wwpn -> "vhost");
    private static final XmlField<String, String> WWPN = XmlField.attribute("wwpn", XmlValue.TEXT, wwpn -> wwpn);

    static final XmlShape<String> VHOST = new XmlShape<>(
            "source",
            said -> {
                said.need(PROTOCOL);
                return said.need(WWPN);
            },
            List.of(PROTOCOL, WWPN));

    private static final XmlField<String, String> TEAM =
            XmlField.attribute("type", XmlValue.oneOf(List.of("transient")), team -> "transient");
    private static final XmlField<String, String> PERSISTENT =
            XmlField.attribute("persistent", XmlValue.TEXT, team -> team);

    /** {@code <teaming type='transient'>}: the id of the card that stands in. */
    static final XmlShape<String> TEAMING = new XmlShape<>(
            "teaming",
            said -> {
                said.need(TEAM);
                return said.need(PERSISTENT);
            },
            List.of(TEAM, PERSISTENT));

    private HostdevSourceXml() {}

    private static UsbHostdev usb(XmlShape.Reading said) {
        UsbPlace place = said.get(USB_ADDRESS);
        return new UsbHostdev(
                new UsbSource(
                        said.get(VENDOR),
                        said.get(PRODUCT),
                        place == null ? null : Integer.valueOf(place.bus()),
                        place == null ? null : Integer.valueOf(place.device())),
                said.get(POLICY),
                said.get(RESET),
                new Common(null, null, Placement.OPEN));
    }

    private static XmlShape<String> inAddress(XmlShape<String> address) {
        XmlField<String, String> inner = XmlField.child(address, text -> text);
        return new XmlShape<>("source", said -> said.need(inner), List.of(inner));
    }

    /** A PCI function of the host as the kernel writes it: {@code 0000:06:12.5}. */
    private static XmlShape<String> pciAddress() {
        XmlField<String, Integer> domain = part("domain", 0xffff, 4, text -> text.substring(0, 4));
        XmlField<String, Integer> bus = part("bus", 0xff, 2, text -> text.substring(5, 7));
        XmlField<String, Integer> slot = part("slot", 0x1f, 2, text -> text.substring(8, 10));
        XmlField<String, Integer> function = part("function", 7, 1, text -> text.substring(11));
        return new XmlShape<>(
                "address",
                said -> String.format(
                        Locale.ROOT,
                        "%04x:%02x:%02x.%x",
                        said.get(domain, 0),
                        said.need(bus),
                        said.need(slot),
                        said.need(function)),
                List.of(domain, bus, slot, function));
    }

    private static XmlField<String, Integer> part(
            String name, int max, int digits, Function<String, @Nullable String> cut) {
        return XmlField.attribute(name, hex(max, digits), text -> {
            String digitsOf = cut.apply(text);
            return digitsOf == null ? null : Integer.valueOf(Integer.parseInt(digitsOf, 16));
        });
    }

    private static XmlValue<Integer> hex(int max, int digits) {
        return new XmlValue<>(
                "number up to 0x" + Integer.toHexString(max),
                text -> number(text, max),
                value -> String.format(Locale.ROOT, "0x%0" + digits + "x", value));
    }

    private static Optional<Integer> number(String text, int max) {
        boolean hex = text.startsWith("0x");
        if (!(hex ? text.substring(2) : text).matches(hex ? "[0-9a-fA-F]{1,4}" : "[0-9]{1,5}")) {
            return Optional.empty();
        }
        int value = hex ? Integer.parseInt(text.substring(2), 16) : Integer.parseInt(text);
        return value <= max ? Optional.of(value) : Optional.empty();
    }

    private static Optional<String> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
