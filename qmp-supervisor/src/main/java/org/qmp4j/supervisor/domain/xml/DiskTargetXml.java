package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.domain.DiskBus;
import org.qmp4j.supervisor.domain.DiskTarget;

/** {@code <target>} of a disk: formatdomain, "Hard drives, floppy disks, CDROMs". */
final class DiskTargetXml {
    private static final XmlField<DiskTarget, String> DEV = XmlField.attribute(
            "dev",
            new XmlValue<>(
                    "a name such as vda, hda, sda or fda",
                    text -> DiskTarget.isName(text) ? Optional.of(text) : Optional.empty(),
                    text -> text),
            DiskTarget::dev);
    private static final XmlField<DiskTarget, DiskBus> BUS =
            XmlField.attribute("bus", XmlValue.words(DiskBus.values(), DiskBus::id), DiskTarget::bus);
    private static final XmlField<DiskTarget, Boolean> TRAY = XmlField.attribute(
            "tray",
            new XmlValue<>(
                    "open, closed",
                    text -> text.matches("open|closed") ? Optional.of(text.equals("open")) : Optional.empty(),
                    open -> open ? "open" : "closed"),
            DiskTarget::trayOpen);
    private static final XmlField<DiskTarget, Boolean> REMOVABLE =
            XmlField.attribute("removable", XmlValue.ON_OFF, DiskTarget::removable);
    private static final XmlField<DiskTarget, Integer> ROTATION_RATE =
            XmlField.attribute("rotation_rate", XmlValue.number(1, 65534), DiskTarget::rotationRate);

    static final XmlShape<DiskTarget> SHAPE =
            new XmlShape<>("target", DiskTargetXml::make, List.of(DEV, BUS, TRAY, REMOVABLE, ROTATION_RATE));

    private DiskTargetXml() {}

    private static DiskTarget make(XmlShape.Reading said) {
        String dev = said.need(DEV);
        DiskBus bus = said.get(BUS);
        return new DiskTarget(
                dev, bus == null ? implied(dev) : bus, said.get(TRAY), said.get(REMOVABLE), said.get(ROTATION_RATE));
    }

    private static DiskBus implied(String dev) {
        return DiskBus.impliedBy(dev)
                .orElseThrow(() ->
                        new IllegalArgumentException("dev '" + dev + "' without a bus means a bus that is not QEMU's"));
    }
}
