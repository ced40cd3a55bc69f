package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.HostdevDef;
import org.qmp4j.supervisor.domain.HostdevDef.Common;
import org.qmp4j.supervisor.domain.HostdevDef.MdevHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.PciHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.ScsiHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.UsbHostdev;
import org.qmp4j.supervisor.domain.HostdevDef.VhostScsiHostdev;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.RomDef;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;

/** {@code <hostdev>}: formatdomain, "Host device assignment". */
final class HostdevXml {
    private static final Common NOTHING = new Common(null, null, Placement.OPEN);

    private static final XmlField<Common, String> MODE =
            XmlField.attribute("mode", XmlValue.oneOf(List.of("subsystem")), common -> "subsystem");
    private static final XmlField<Common, Boolean> MANAGED =
            XmlField.attribute("managed", XmlValue.YES_NO, Common::managed);
    private static final XmlField<Common, Integer> BOOT = BootXml.order(Common::bootOrder);
    private static final XmlField<Common, Placement> PLACEMENT = PlacementXml.field(Common::placement);
    /** What may be said of each. */
    static final XmlShape<Common> COMMON = new XmlShape<>(
            "mode, managed, boot",
            said -> new Common(said.get(MANAGED), said.get(BOOT), said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODE, MANAGED, BOOT, PLACEMENT));

    private static final XmlField<UsbHostdev, UsbHostdev> USB_SOURCE = XmlField.child(HostdevSourceXml.USB, usb -> usb);
    private static final XmlField<UsbHostdev, Common> USB_COMMON = XmlField.part(COMMON, UsbHostdev::common);
    private static final XmlShape<UsbHostdev> USB = new XmlShape<>(
            "hostdev",
            said -> {
                UsbHostdev of = said.need(USB_SOURCE);
                return new UsbHostdev(of.source(), of.startupPolicy(), of.guestReset(), said.get(USB_COMMON, NOTHING));
            },
            List.of(USB_SOURCE, USB_COMMON));

    private static final XmlField<PciHostdev, Boolean> PCI_DISPLAY =
            XmlField.attribute("display", XmlValue.ON_OFF, PciHostdev::display);
    private static final XmlField<PciHostdev, Boolean> PCI_RAMFB =
            XmlField.attribute("ramfb", XmlValue.ON_OFF, PciHostdev::ramfb);
    private static final XmlField<PciHostdev, String> DRIVER =
            XmlField.said("driver", "name", XmlValue.oneOf(List.of("vfio")), pci -> null);
    private static final XmlField<PciHostdev, String> PCI_SOURCE =
            XmlField.child(HostdevSourceXml.PCI, PciHostdev::source);
    private static final XmlField<PciHostdev, String> TEAMING =
            XmlField.child(HostdevSourceXml.TEAMING, PciHostdev::teaming);
    private static final XmlField<PciHostdev, RomDef> ROM = RomXml.field(PciHostdev::rom);
    private static final XmlField<PciHostdev, Common> PCI_COMMON = XmlField.part(COMMON, PciHostdev::common);
    private static final XmlShape<PciHostdev> PCI = new XmlShape<>(
            "hostdev",
            said -> new PciHostdev(
                    said.need(PCI_SOURCE),
                    said.get(PCI_DISPLAY),
                    said.get(PCI_RAMFB),
                    said.get(TEAMING),
                    said.get(ROM),
                    said.get(PCI_COMMON, NOTHING)),
            List.of(PCI_DISPLAY, PCI_RAMFB, DRIVER, PCI_SOURCE, TEAMING, ROM, PCI_COMMON));

    private static final XmlField<MdevHostdev, String> MDEV_MODEL =
            XmlField.attribute("model", XmlValue.oneOf(List.of("vfio-pci")), mdev -> "vfio-pci");
    private static final XmlField<MdevHostdev, Boolean> MDEV_DISPLAY =
            XmlField.attribute("display", XmlValue.ON_OFF, MdevHostdev::display);
    private static final XmlField<MdevHostdev, Boolean> MDEV_RAMFB =
            XmlField.attribute("ramfb", XmlValue.ON_OFF, MdevHostdev::ramfb);
    private static final XmlField<MdevHostdev, String> MDEV_SOURCE =
            XmlField.child(HostdevSourceXml.MDEV, MdevHostdev::source);
    private static final XmlField<MdevHostdev, Common> MDEV_COMMON = XmlField.part(COMMON, MdevHostdev::common);
    private static final XmlShape<MdevHostdev> MDEV = new XmlShape<>(
            "hostdev",
            said -> {
                said.need(MDEV_MODEL);
                return new MdevHostdev(
                        said.need(MDEV_SOURCE),
                        said.get(MDEV_DISPLAY),
                        said.get(MDEV_RAMFB),
                        said.get(MDEV_COMMON, NOTHING));
            },
            List.of(MDEV_MODEL, MDEV_DISPLAY, MDEV_RAMFB, MDEV_SOURCE, MDEV_COMMON));

    private static final XmlField<VhostScsiHostdev, VirtioRevision> HOST_MODEL = XmlField.attribute(
            "model",
            XmlValue.words(VirtioRevision.values(), VirtioRevision::model),
            host -> host.revision() == VirtioRevision.ANY ? null : host.revision());
    private static final XmlField<VhostScsiHostdev, String> HOST_SOURCE =
            XmlField.child(HostdevSourceXml.VHOST, VhostScsiHostdev::source);
    private static final XmlField<VhostScsiHostdev, VirtioOptions> HOST_DRIVER =
            VirtioOptionsXml.child(VhostScsiHostdev::driver);
    private static final XmlField<VhostScsiHostdev, Common> HOST_COMMON =
            XmlField.part(COMMON, VhostScsiHostdev::common);
    private static final XmlShape<VhostScsiHostdev> VHOST_SCSI = new XmlShape<>(
            "hostdev",
            said -> new VhostScsiHostdev(
                    said.need(HOST_SOURCE),
                    said.get(HOST_MODEL, VirtioRevision.ANY),
                    said.get(HOST_DRIVER, VirtioOptions.NONE),
                    said.get(HOST_COMMON, NOTHING)),
            List.of(HOST_MODEL, HOST_DRIVER, HOST_SOURCE, HOST_COMMON));

    static final XmlChoice<HostdevDef> CHOICE = new XmlChoice<>(
            "hostdev",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>("usb", UsbHostdev.class, USB),
                    new XmlChoice.Variant<>("pci", PciHostdev.class, PCI),
                    new XmlChoice.Variant<>("mdev", MdevHostdev.class, MDEV),
                    new XmlChoice.Variant<>("scsi", ScsiHostdev.class, HostdevScsiXml.SHAPE),
                    new XmlChoice.Variant<>("scsi_host", VhostScsiHostdev.class, VHOST_SCSI)));

    private HostdevXml() {}
}
