package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.MemballoonDef;
import org.qmp4j.supervisor.domain.MemballoonModel;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** {@code <memballoon>}: formatdomain, "Memory balloon device". */
final class MemballoonXml {
    private static final XmlField<MemballoonDef, MemballoonModel> MODEL = XmlField.attribute(
            "model", XmlValue.words(MemballoonModel.values(), MemballoonModel::id), MemballoonDef::model);
    private static final XmlField<MemballoonDef, Boolean> AUTODEFLATE =
            XmlField.attribute("autodeflate", XmlValue.ON_OFF, MemballoonDef::autodeflate);
    private static final XmlField<MemballoonDef, Boolean> FREE_PAGE_REPORTING =
            XmlField.attribute("freePageReporting", XmlValue.ON_OFF, MemballoonDef::freePageReporting);
    private static final XmlField<MemballoonDef, Integer> STATS =
            XmlField.said("stats", "period", XmlValue.number(0, Integer.MAX_VALUE), MemballoonDef::statsPeriod);
    private static final XmlField<MemballoonDef, Placement> PLACEMENT = PlacementXml.field(MemballoonDef::placement);
    private static final XmlField<MemballoonDef, VirtioOptions> DRIVER = VirtioOptionsXml.child(MemballoonDef::driver);

    static final XmlShape<MemballoonDef> SHAPE = new XmlShape<>(
            "memballoon",
            said -> new MemballoonDef(
                    said.need(MODEL),
                    said.get(AUTODEFLATE),
                    said.get(FREE_PAGE_REPORTING),
                    said.get(STATS),
                    said.get(DRIVER, VirtioOptions.NONE),
                    said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, AUTODEFLATE, FREE_PAGE_REPORTING, STATS, PLACEMENT, DRIVER));

    private MemballoonXml() {}
}
