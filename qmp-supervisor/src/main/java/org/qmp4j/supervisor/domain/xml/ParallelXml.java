package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ParallelDef;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <parallel>}: formatdomain, "Parallel port". */
final class ParallelXml {
    private static final int NO_PORT = -1;

    private static final XmlField<ParallelDef, ChardevDef> CHARDEV = ChardevXml.field(ParallelDef::chardev);
    private static final XmlField<ParallelDef, Integer> TARGET = XmlField.child(target(), ParallelDef::port);
    private static final XmlField<ParallelDef, Placement> PLACEMENT = PlacementXml.field(ParallelDef::placement);

    static final XmlShape<ParallelDef> SHAPE = new XmlShape<>(
            "parallel",
            said -> new ParallelDef(said.need(CHARDEV), port(said.get(TARGET)), said.get(PLACEMENT, Placement.OPEN)),
            List.of(CHARDEV, TARGET, PLACEMENT));

    private ParallelXml() {}

    private static @Nullable Integer port(@Nullable Integer target) {
        return target == null || target == NO_PORT ? null : target;
    }

    /** There is one type of it, which may be said and is not written. */
    private static XmlShape<Integer> target() {
        XmlValue<String> only = new XmlValue<>(
                "parallel", text -> text.equals("parallel") ? Optional.of(text) : Optional.empty(), text -> text);
        XmlField<Integer, String> type = XmlField.attribute("type", only, port -> null);
        XmlField<Integer, Integer> port =
                XmlField.attribute("port", XmlValue.number(0, Integer.MAX_VALUE), number -> number);
        return new XmlShape<>("target", said -> said.get(port, NO_PORT), List.of(type, port));
    }
}
