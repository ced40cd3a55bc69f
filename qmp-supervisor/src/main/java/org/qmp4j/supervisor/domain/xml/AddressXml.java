package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.CcidAddress;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DimmAddress;
import org.qmp4j.supervisor.domain.DriveAddress;
import org.qmp4j.supervisor.domain.IsaAddress;
import org.qmp4j.supervisor.domain.PciAddress;
import org.qmp4j.supervisor.domain.UnassignedAddress;
import org.qmp4j.supervisor.domain.UsbAddress;
import org.qmp4j.supervisor.domain.VirtioMmioAddress;
import org.qmp4j.supervisor.domain.VirtioSerialAddress;

/** {@code <address>}: formatdomain, "Device Addresses". */
final class AddressXml {
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");

    private static final XmlField<PciAddress, Integer> DOMAIN = XmlField.attribute("domain", hex(0xffff, 4), pci -> 0);
    private static final XmlField<PciAddress, Integer> PCI_BUS =
            XmlField.attribute("bus", hex(0xff, 2), PciAddress::bus);
    private static final XmlField<PciAddress, Integer> SLOT =
            XmlField.attribute("slot", hex(0x1f, 2), PciAddress::slot);
    private static final XmlField<PciAddress, Integer> FUNCTION =
            XmlField.attribute("function", hex(7, 1), PciAddress::function);
    private static final XmlField<PciAddress, Boolean> MULTIFUNCTION =
            XmlField.attribute("multifunction", XmlValue.ON_OFF, PciAddress::multifunction);
    private static final XmlShape<PciAddress> PCI =
            new XmlShape<>("address", AddressXml::pci, List.of(DOMAIN, PCI_BUS, SLOT, FUNCTION, MULTIFUNCTION));

    private static final XmlField<DriveAddress, Integer> CONTROLLER = number("controller", DriveAddress::controller);
    private static final XmlField<DriveAddress, Integer> DRIVE_BUS = number("bus", DriveAddress::bus);
    private static final XmlField<DriveAddress, Integer> TARGET = number("target", DriveAddress::target);
    private static final XmlField<DriveAddress, Integer> UNIT = number("unit", DriveAddress::unit);
    private static final XmlShape<DriveAddress> DRIVE = new XmlShape<>(
            "address",
            said -> new DriveAddress(
                    said.get(CONTROLLER, 0), said.get(DRIVE_BUS, 0), said.get(TARGET, 0), said.get(UNIT, 0)),
            List.of(CONTROLLER, DRIVE_BUS, TARGET, UNIT));

    private static final XmlField<VirtioSerialAddress, Integer> SERIAL_CONTROLLER =
            number("controller", VirtioSerialAddress::controller);
    private static final XmlField<VirtioSerialAddress, Integer> SERIAL_BUS = number("bus", VirtioSerialAddress::bus);
    private static final XmlField<VirtioSerialAddress, Integer> PORT = number("port", VirtioSerialAddress::port);
    private static final XmlShape<VirtioSerialAddress> VIRTIO_SERIAL = new XmlShape<>(
            "address",
            said -> new VirtioSerialAddress(said.get(SERIAL_CONTROLLER, 0), said.get(SERIAL_BUS, 0), said.get(PORT, 0)),
            List.of(SERIAL_CONTROLLER, SERIAL_BUS, PORT));

    private static final XmlField<UsbAddress, Integer> USB_BUS = number("bus", UsbAddress::bus);
    private static final XmlField<UsbAddress, String> USB_PORT =
            XmlField.attribute("port", XmlValue.TEXT, UsbAddress::port);
    private static final XmlShape<UsbAddress> USB = new XmlShape<>(
            "address", said -> new UsbAddress(said.get(USB_BUS, 0), said.get(USB_PORT)), List.of(USB_BUS, USB_PORT));

    private static final XmlField<CcidAddress, Integer> CCID_CONTROLLER = number("controller", CcidAddress::controller);
    private static final XmlField<CcidAddress, Integer> CCID_SLOT = number("slot", CcidAddress::slot);
    private static final XmlShape<CcidAddress> CCID = new XmlShape<>(
            "address",
            said -> new CcidAddress(said.get(CCID_CONTROLLER, 0), said.get(CCID_SLOT, 0)),
            List.of(CCID_CONTROLLER, CCID_SLOT));

    private static final XmlField<IsaAddress, Integer> IOBASE =
            XmlField.attribute("iobase", alwaysHex(0xffff), IsaAddress::iobase);
    private static final XmlField<IsaAddress, Integer> IRQ =
            XmlField.attribute("irq", alwaysHex(0xff), IsaAddress::irq);
    private static final XmlShape<IsaAddress> ISA =
            new XmlShape<>("address", said -> new IsaAddress(said.get(IOBASE), said.get(IRQ)), List.of(IOBASE, IRQ));

    private static final XmlField<DimmAddress, Integer> DIMM_SLOT = number("slot", DimmAddress::slot);
    private static final XmlField<DimmAddress, Long> BASE = XmlField.attribute(
            "base",
            new XmlValue<>(
                    "number, such as 0x100000000",
                    AddressXml::hexadecimal,
                    base -> String.format(Locale.ROOT, "0x%x", base)),
            DimmAddress::base);
    private static final XmlShape<DimmAddress> DIMM = new XmlShape<>(
            "address", said -> new DimmAddress(said.get(DIMM_SLOT, 0), said.get(BASE)), List.of(DIMM_SLOT, BASE));

    static final XmlChoice<DeviceAddress> CHOICE = new XmlChoice<>(
            "address",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>("pci", PciAddress.class, PCI),
                    new XmlChoice.Variant<>("drive", DriveAddress.class, DRIVE),
                    new XmlChoice.Variant<>("virtio-serial", VirtioSerialAddress.class, VIRTIO_SERIAL),
                    new XmlChoice.Variant<>("usb", UsbAddress.class, USB),
                    new XmlChoice.Variant<>("ccid", CcidAddress.class, CCID),
                    new XmlChoice.Variant<>("isa", IsaAddress.class, ISA),
                    new XmlChoice.Variant<>("dimm", DimmAddress.class, DIMM),
                    new XmlChoice.Variant<>(
                            "unassigned",
                            UnassignedAddress.class,
                            new XmlShape<>("address", said -> new UnassignedAddress(), List.of())),
                    new XmlChoice.Variant<>(
                            "virtio-mmio",
                            VirtioMmioAddress.class,
                            new XmlShape<>("address", said -> new VirtioMmioAddress(), List.of()))));

    private AddressXml() {}

    private static PciAddress pci(XmlShape.Reading said) {
        if (said.get(DOMAIN, 0) != 0) {
            throw new IllegalArgumentException("there is one PCI domain: 0x0000");
        }
        return new PciAddress(said.get(PCI_BUS, 0), said.get(SLOT, 0), said.get(FUNCTION, 0), said.get(MULTIFUNCTION));
    }

    private static <T> XmlField<T, Integer> number(String name, Function<T, @Nullable Integer> getter) {
        return XmlField.attribute(name, XmlValue.number(0, Integer.MAX_VALUE), getter);
    }

    /** Decimal, or hexadecimal as libvirt prints it, with so many digits. */
    private static XmlValue<Integer> hex(int max, int digits) {
        return new XmlValue<>(
                "0x0 to " + String.format(Locale.ROOT, "0x%x", max),
                text -> longNumber(text).filter(n -> n <= max).map(Long::intValue),
                value -> String.format(Locale.ROOT, "0x%0" + digits + "x", value));
    }

    /** Hexadecimal, whether it begins with 0x or not. */
    private static XmlValue<Integer> alwaysHex(int max) {
        return new XmlValue<>(
                "0x0 to " + String.format(Locale.ROOT, "0x%x", max),
                text -> hexadecimal(text).filter(n -> n <= max).map(Long::intValue),
                value -> String.format(Locale.ROOT, "0x%x", value));
    }

    private static Optional<Long> hexadecimal(String text) {
        return longNumber(text.startsWith("0x") ? text : "0x" + text);
    }

    private static Optional<Long> longNumber(String text) {
        if (HEXADECIMAL.matcher(text).matches()) {
            return Optional.of(Long.parseLong(text.substring(2), 16));
        }
        return DECIMAL.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
