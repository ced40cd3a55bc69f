package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.PstoreDef;

/** {@code <pstore>}: formatdomain, "Pstore". */
final class PstoreXml {
    private static final XmlField<PstoreDef, String> BACKEND =
            XmlField.attribute("backend", XmlValue.oneOf(List.of("acpi-erst")), pstore -> "acpi-erst");
    private static final XmlField<PstoreDef, String> PATH = XmlField.childText("path", XmlValue.TEXT, PstoreDef::path);
    private static final XmlField<PstoreDef, Long> SIZE = XmlField.child(SizeXml.kib("size"), PstoreDef::sizeKib);
    private static final XmlField<PstoreDef, Placement> PLACEMENT = PlacementXml.field(PstoreDef::placement);

    static final XmlShape<PstoreDef> SHAPE = new XmlShape<>(
            "pstore",
            said -> {
                said.need(BACKEND);
                return new PstoreDef(said.need(PATH), said.need(SIZE), said.get(PLACEMENT, Placement.OPEN));
            },
            List.of(BACKEND, PATH, SIZE, PLACEMENT));

    private PstoreXml() {}
}
