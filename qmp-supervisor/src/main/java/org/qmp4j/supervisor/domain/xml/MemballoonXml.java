package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <memballoon>}: formatdomain, "Memory balloon device". */
final class MemballoonXml {
    private static final XmlField<MemballoonDef, MemballoonModel> MODEL = XmlField.attribute(
            "model", XmlValue.words(MemballoonModel.values(), MemballoonModel::id), MemballoonDef::model);
    private static final XmlField<MemballoonDef, Placement> PLACEMENT = PlacementXml.field(MemballoonDef::placement);

    static final XmlShape<MemballoonDef> SHAPE = new XmlShape<>(
            "memballoon",
            said -> new MemballoonDef(said.need(MODEL), said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, PLACEMENT));

    private MemballoonXml() {}
}
