package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InputDef;
import org.qmp4j.supervisor.domain.InputDef.Bus;
import org.qmp4j.supervisor.domain.InputDef.Grab;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;

/** {@code <input>}: formatdomain, "Input devices". */
final class InputXml {
    /** Who is grabbed; there is one word for it. */
    private enum Who {
        ALL
    }

    private static final List<String> TOGGLES =
            List.of("ctrl-ctrl", "alt-alt", "shift-shift", "meta-meta", "scrolllock", "ctrl-scrolllock");

    /** What {@code <source>} says: the one attribute or the others. */
    private record Source(@Nullable String evdev, @Nullable String dev, Grab grab) {}

    private static final XmlField<Source, String> EVDEV = XmlField.attribute("evdev", XmlValue.TEXT, Source::evdev);
    private static final XmlField<Source, String> DEV = XmlField.attribute("dev", XmlValue.TEXT, Source::dev);
    private static final XmlField<Source, Who> GRAB = XmlField.attribute(
            "grab",
            XmlValue.words(Who.values(), who -> "all"),
            source -> source.grab().all() ? Who.ALL : null);
    private static final XmlField<Source, String> TOGGLE = XmlField.attribute(
            "grabToggle", XmlValue.oneOf(TOGGLES), source -> source.grab().toggle());
    private static final XmlField<Source, Boolean> REPEAT = XmlField.attribute(
            "repeat", XmlValue.ON_OFF, source -> source.grab().repeat());
    private static final XmlShape<Source> SOURCE = new XmlShape<>(
            "source",
            said -> new Source(
                    said.get(EVDEV),
                    said.get(DEV),
                    new Grab(said.get(GRAB) != null, said.get(TOGGLE), said.get(REPEAT))),
            List.of(EVDEV, DEV, GRAB, TOGGLE, REPEAT));

    private static final XmlField<InputDef, InputDef.Type> TYPE =
            XmlField.attribute("type", XmlValue.words(InputDef.Type.values(), InputDef.Type::id), InputDef::type);
    private static final XmlField<InputDef, Bus> BUS = XmlField.attribute(
            "bus", XmlValue.words(Bus.values(), Bus::id), input -> input.bus() == Bus.NONE ? null : input.bus());
    private static final XmlField<InputDef, VirtioRevision> MODEL = XmlField.attribute(
            "model",
            XmlValue.words(VirtioRevision.values(), VirtioRevision::model),
            input -> input.revision() == VirtioRevision.ANY ? null : input.revision());
    private static final XmlField<InputDef, VirtioOptions> DRIVER = VirtioOptionsXml.child(InputDef::driver);
    private static final XmlField<InputDef, Placement> PLACEMENT = PlacementXml.field(InputDef::placement);
    private static final XmlField<InputDef, Source> FROM = XmlField.child(SOURCE, InputXml::source);

    static final XmlShape<InputDef> SHAPE =
            new XmlShape<>("input", InputXml::input, List.of(TYPE, BUS, MODEL, DRIVER, PLACEMENT, FROM));

    private InputXml() {}

    private static InputDef input(XmlShape.Reading said) {
        InputDef.Type type = said.need(TYPE);
        Source source = said.get(FROM, new Source(null, null, Grab.NONE));
        boolean evdev = type == InputDef.Type.EVDEV;
        if (evdev
                ? source.evdev() != null
                : source.dev() != null || !source.grab().equals(Grab.NONE)) {
            throw new IllegalArgumentException(
                    "<source> of type 'evdev' has dev, grab, grabToggle and repeat; that of 'passthrough' has evdev");
        }
        Bus bus = said.get(BUS, bus(type));
        if (said.get(MODEL) != null && bus != Bus.VIRTIO) {
            throw new IllegalArgumentException("a model is for bus 'virtio'");
        }
        return new InputDef(
                type,
                bus,
                said.get(MODEL, VirtioRevision.ANY),
                said.get(DRIVER, VirtioOptions.NONE),
                evdev ? source.dev() : source.evdev(),
                source.grab(),
                said.get(PLACEMENT, Placement.OPEN));
    }

    /** Where it is plugged in when nothing is said. */
    private static Bus bus(InputDef.Type type) {
        return switch (type) {
            case MOUSE, KEYBOARD -> Bus.PS2;
            case TABLET, PASSTHROUGH -> Bus.USB;
            case EVDEV -> Bus.NONE;
        };
    }

    private static @Nullable Source source(InputDef input) {
        return switch (input.type()) {
            case PASSTHROUGH -> new Source(input.device(), null, Grab.NONE);
            case EVDEV -> new Source(null, Objects.requireNonNull(input.device()), input.grab());
            default -> null;
        };
    }
}
