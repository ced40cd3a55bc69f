package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.RngBackend;
import org.qmp4j.supervisor.domain.RngBackend.Builtin;
import org.qmp4j.supervisor.domain.RngBackend.EntropyDaemon;
import org.qmp4j.supervisor.domain.RngBackend.RandomDevice;
import org.qmp4j.supervisor.domain.RngDef;
import org.qmp4j.supervisor.domain.RngDef.Rate;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;

/** {@code <rng>}: formatdomain, "Random number generator device". */
final class RngXml {
    private static final XmlField<Rate, Integer> BYTES =
            XmlField.attribute("bytes", XmlValue.number(1, Integer.MAX_VALUE), Rate::bytes);
    private static final XmlField<Rate, Integer> PERIOD =
            XmlField.attribute("period", XmlValue.number(1, Integer.MAX_VALUE), Rate::millis);
    private static final XmlShape<Rate> RATE =
            new XmlShape<>("rate", said -> new Rate(said.need(BYTES), said.get(PERIOD)), List.of(BYTES, PERIOD));

    private static final XmlField<RandomDevice, String> PATH = XmlField.text(
            new XmlValue<>(
                    "path of a device of the host; " + RandomDevice.DEFAULT + " when nothing is said",
                    text -> Optional.of(text.isEmpty() ? RandomDevice.DEFAULT : text),
                    path -> path),
            RandomDevice::path);
    private static final XmlField<EntropyDaemon, ChardevDef> DAEMON = ChardevXml.field(EntropyDaemon::chardev);
    private static final XmlChoice<RngBackend> BACKEND_CHOICE = new XmlChoice<>(
            "backend",
            "model",
            null,
            List.of(
                    new XmlChoice.Variant<>(
                            "random",
                            RandomDevice.class,
                            new XmlShape<>("backend", said -> new RandomDevice(said.need(PATH)), List.of(PATH))),
                    new XmlChoice.Variant<>(
                            "egd",
                            EntropyDaemon.class,
                            new XmlShape<>("backend", said -> new EntropyDaemon(said.need(DAEMON)), List.of(DAEMON))),
                    new XmlChoice.Variant<>(
                            "builtin", Builtin.class, new XmlShape<>("backend", said -> new Builtin(), List.of()))));

    private static final XmlField<RngDef, VirtioRevision> MODEL =
            XmlField.attribute("model", XmlValue.words(VirtioRevision.values(), VirtioRevision::model), RngDef::model);
    private static final XmlField<RngDef, Rate> LIMIT = XmlField.child(RATE, RngDef::rate);
    private static final XmlField<RngDef, RngBackend> BACKEND = XmlField.child(BACKEND_CHOICE, RngDef::backend);
    private static final XmlField<RngDef, VirtioOptions> DRIVER = VirtioOptionsXml.child(RngDef::driver);
    private static final XmlField<RngDef, Placement> PLACEMENT = PlacementXml.field(RngDef::placement);

    static final XmlShape<RngDef> SHAPE = new XmlShape<>(
            "rng",
            said -> new RngDef(
                    said.need(MODEL),
                    said.get(LIMIT),
                    said.need(BACKEND),
                    said.get(DRIVER, VirtioOptions.NONE),
                    said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, LIMIT, BACKEND, DRIVER, PLACEMENT));

    private RngXml() {}
}
