package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.WatchdogAction;
import org.qmp4j.supervisor.domain.WatchdogDef;
import org.qmp4j.supervisor.domain.WatchdogModel;

/** {@code <watchdog>}: formatdomain, "Watchdog device". */
final class WatchdogXml {
    private static final XmlField<WatchdogDef, WatchdogModel> MODEL =
            XmlField.attribute("model", XmlValue.words(WatchdogModel.values(), WatchdogModel::id), WatchdogDef::model);
    private static final XmlField<WatchdogDef, WatchdogAction> ACTION = XmlField.attribute(
            "action", XmlValue.words(WatchdogAction.values(), WatchdogAction::id), WatchdogDef::action);
    private static final XmlField<WatchdogDef, Placement> PLACEMENT = PlacementXml.field(WatchdogDef::placement);

    static final XmlShape<WatchdogDef> SHAPE = new XmlShape<>(
            "watchdog",
            said -> new WatchdogDef(
                    said.need(MODEL), said.get(ACTION, WatchdogAction.RESET), said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, ACTION, PLACEMENT));

    private WatchdogXml() {}
}
