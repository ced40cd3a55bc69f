package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qmp4j.supervisor.domain.PciBridgeDef;
import org.qmp4j.supervisor.domain.PciTargetDef;

/** What a PCI controller says besides: formatdomain, "PCI controllers". */
final class PciBridgeXml {
    private static final XmlField<PciTargetDef, Integer> CHASSIS_NR =
            XmlField.attribute("chassisNr", XmlValue.number(1, 255), PciTargetDef::chassisNr);
    private static final XmlField<PciTargetDef, Integer> CHASSIS =
            XmlField.attribute("chassis", XmlValue.number(0, 255), PciTargetDef::chassis);
    private static final XmlField<PciTargetDef, Integer> PORT = XmlField.attribute("port", port(), PciTargetDef::port);
    private static final XmlField<PciTargetDef, Integer> BUS_NR =
            XmlField.attribute("busNr", XmlValue.number(1, 254), PciTargetDef::busNr);
    private static final XmlField<PciTargetDef, Object> INDEX =
            XmlField.refusedAttribute("index", "it is for machines with several PCI roots, which x86 has not");
    private static final XmlField<PciTargetDef, Object> RESERVED =
            XmlField.refusedAttribute("memReserve", "memory cannot be reserved for later devices so far");
    private static final XmlField<PciTargetDef, Boolean> HOTPLUG =
            XmlField.attribute("hotplug", XmlValue.ON_OFF, PciTargetDef::hotplug);
    private static final XmlField<PciTargetDef, Integer> NODE =
            XmlField.childText("node", XmlValue.number(0, Integer.MAX_VALUE), PciTargetDef::node);
    private static final XmlShape<PciTargetDef> TARGET = new XmlShape<>(
            "target",
            said -> new PciTargetDef(
                    said.get(CHASSIS_NR),
                    said.get(CHASSIS),
                    said.get(PORT),
                    said.get(BUS_NR),
                    said.get(HOTPLUG),
                    said.get(NODE)),
            List.of(CHASSIS_NR, CHASSIS, PORT, BUS_NR, INDEX, RESERVED, HOTPLUG, NODE));

    private static final XmlField<PciBridgeDef, String> DEVICE =
            XmlField.said("model", "name", XmlValue.TEXT, PciBridgeDef::device);
    private static final XmlField<PciBridgeDef, PciTargetDef> NUMBERS =
            XmlField.child(TARGET, bridge -> bridge.target().equals(PciTargetDef.UNSAID) ? null : bridge.target());
    private static final XmlField<PciBridgeDef, Long> HOLE =
            XmlField.child(SizeXml.kib("pcihole64"), PciBridgeDef::holeKib);

    /** All of it, as a part of the element of the controller. */
    static final XmlShape<PciBridgeDef> SHAPE = new XmlShape<>(
            "model, target, pcihole64",
            said -> new PciBridgeDef(said.get(DEVICE), said.get(NUMBERS, PciTargetDef.UNSAID), said.get(HOLE)),
            List.of(DEVICE, NUMBERS, HOLE));

    private PciBridgeXml() {}

    /** Decimal, or hexadecimal as libvirt prints it. */
    private static XmlValue<Integer> port() {
        return new XmlValue<>(
                "0x0 to 0xff",
                text -> text.matches("0x[0-9a-fA-F]{1,2}")
                        ? Optional.of(Integer.parseInt(text.substring(2), 16))
                        : XmlValue.number(0, 255).reader().apply(text),
                value -> "0x" + Integer.toHexString(value).toLowerCase(Locale.ROOT));
    }
}
