package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.ConsoleDef;
import org.qmp4j.supervisor.domain.ConsoleType;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <console>}: formatdomain, "Console". */
final class ConsoleXml {
    /** The {@code <target>} of a console. */
    private record Target(ConsoleType type, @Nullable Integer port) {}

    private static final XmlField<Target, ConsoleType> TYPE =
            XmlField.attribute("type", XmlValue.words(ConsoleType.values(), ConsoleType::id), Target::type);
    private static final XmlField<Target, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(0, Integer.MAX_VALUE), Target::port);

    private static final XmlField<ConsoleDef, ChardevDef> CHARDEV = ChardevXml.field(ConsoleDef::chardev);
    private static final XmlField<ConsoleDef, String> TTY = XmlField.attribute("tty", XmlValue.TEXT, ConsoleDef::tty);
    private static final XmlField<ConsoleDef, Target> TARGET = XmlField.child(
            new XmlShape<>(
                    "target",
                    said -> new Target(said.get(TYPE, ConsoleType.SERIAL), said.get(PORT)),
                    List.of(TYPE, PORT)),
            console -> new Target(console.type(), console.port()));
    private static final XmlField<ConsoleDef, Placement> PLACEMENT = PlacementXml.field(ConsoleDef::placement);

    static final XmlShape<ConsoleDef> SHAPE =
            new XmlShape<>("console", ConsoleXml::console, List.of(CHARDEV, TTY, TARGET, PLACEMENT));

    private ConsoleXml() {}

    private static ConsoleDef console(XmlShape.Reading said) {
        Target target = said.get(TARGET, new Target(ConsoleType.SERIAL, null));
        return new ConsoleDef(
                said.need(CHARDEV), target.type(), target.port(), said.get(TTY), said.get(PLACEMENT, Placement.OPEN));
    }
}
