package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.PanicDef;
import org.qmp4j.supervisor.domain.PanicModel;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <panic>}: formatdomain, "panic device". */
final class PanicXml {
    private static final XmlField<PanicDef, PanicModel> MODEL =
            XmlField.attribute("model", XmlValue.words(PanicModel.values(), PanicModel::id), PanicDef::model);
    private static final XmlField<PanicDef, Placement> PLACEMENT = PlacementXml.field(PanicDef::placement);

    static final XmlShape<PanicDef> SHAPE = new XmlShape<>(
            "panic",
            said -> new PanicDef(said.get(MODEL, PanicModel.ISA), said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, PLACEMENT));

    private PanicXml() {}
}
