package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.HubDef;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <hub>}: formatdomain, "Hub devices". */
final class HubXml {
    private static final XmlField<HubDef, String> TYPE =
            XmlField.attribute("type", XmlValue.oneOf(List.of("usb")), hub -> "usb");
    private static final XmlField<HubDef, Placement> PLACEMENT = PlacementXml.field(HubDef::placement);

    static final XmlShape<HubDef> SHAPE = new XmlShape<>(
            "hub",
            said -> {
                said.need(TYPE);
                return new HubDef(said.get(PLACEMENT, Placement.OPEN));
            },
            List.of(TYPE, PLACEMENT));

    private HubXml() {}
}
