package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.SerialDef;
import org.qmp4j.supervisor.domain.SerialType;

/** {@code <serial>}: formatdomain, "Serial port". */
final class SerialXml {
    /** The {@code <target>} of a port. */
    private record Target(
            @Nullable SerialType type, @Nullable Integer port) {
        private static final Target OPEN = new Target(null, null);
    }

    private static final XmlField<Target, SerialType> TYPE =
            XmlField.attribute("type", XmlValue.words(SerialType.values(), SerialType::id), Target::type);
    private static final XmlField<Target, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(0, Integer.MAX_VALUE), Target::port);
    private static final XmlField<Target, SerialType> MODEL =
            XmlField.said("model", "name", XmlValue.words(SerialType.values(), SerialType::model), Target::type);
    private static final XmlShape<Target> TARGET_SHAPE =
            new XmlShape<>("target", SerialXml::target, List.of(TYPE, PORT, MODEL));

    private static final XmlField<SerialDef, ChardevDef> CHARDEV = ChardevXml.field(SerialDef::chardev);
    private static final XmlField<SerialDef, Target> TARGET = XmlField.child(TARGET_SHAPE, SerialXml::target);
    private static final XmlField<SerialDef, Placement> PLACEMENT = PlacementXml.field(SerialDef::placement);

    static final XmlShape<SerialDef> SHAPE =
            new XmlShape<>("serial", SerialXml::serial, List.of(CHARDEV, TARGET, PLACEMENT));

    private SerialXml() {}

    private static Target target(XmlShape.Reading said) {
        SerialType type = said.get(TYPE);
        SerialType model = said.get(MODEL);
        if (type == null && model != null && model != SerialType.ISA) {
            throw new IllegalArgumentException("the model '" + model.model() + "' needs type='" + model.id() + "'");
        }
        if (type != null && model != null && type != model) {
            throw new IllegalArgumentException(
                    "a serial port of type '" + type.id() + "' cannot have the model '" + model.model() + "'");
        }
        return new Target(type == null ? model : type, said.get(PORT));
    }

    private static Target target(SerialDef serial) {
        return new Target(serial.type(), serial.port());
    }

    private static SerialDef serial(XmlShape.Reading said) {
        Target target = said.get(TARGET, Target.OPEN);
        SerialType type = target.type() == null ? SerialType.ISA : target.type();
        return new SerialDef(said.need(CHARDEV), type, target.port(), said.get(PLACEMENT, Placement.OPEN));
    }
}
