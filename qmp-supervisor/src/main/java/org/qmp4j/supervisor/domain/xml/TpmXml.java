package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.TpmBackend;
import org.qmp4j.supervisor.domain.TpmBackend.Emulator;
import org.qmp4j.supervisor.domain.TpmBackend.External;
import org.qmp4j.supervisor.domain.TpmBackend.HostTpm;
import org.qmp4j.supervisor.domain.TpmDef;

/** {@code <tpm>}: formatdomain, "TPM device". */
final class TpmXml {
    private static final XmlField<HostTpm, String> DEVICE =
            XmlField.said("device", "path", XmlValue.TEXT, HostTpm::path);

    private static final XmlField<Emulator, String> VERSION =
            XmlField.attribute("version", XmlValue.oneOf(List.of("1.2", "2.0")), Emulator::version);
    private static final XmlField<Emulator, Boolean> PERSISTENT =
            XmlField.attribute("persistent_state", XmlValue.YES_NO, Emulator::persistent);
    private static final XmlField<Emulator, Integer> DEBUG =
            XmlField.attribute("debug", XmlValue.number(0, Integer.MAX_VALUE), Emulator::debug);
    private static final XmlField<Emulator, List<KeptElement>> ENCRYPTION =
            kept(KeptXml.element("encryption").attribute("secret", XmlValue.UUID));
    private static final XmlField<Emulator, List<KeptElement>> BANKS = kept(KeptXml.element("active_pcr_banks")
            .child(KeptXml.element("sha1"))
            .child(KeptXml.element("sha256"))
            .child(KeptXml.element("sha384"))
            .child(KeptXml.element("sha512")));
    private static final XmlField<Emulator, List<KeptElement>> SOURCE = kept(KeptXml.element("source")
            .attribute("type", XmlValue.oneOf(List.of("file", "dir")))
            .attribute("path", XmlValue.TEXT));
    private static final XmlField<Emulator, List<KeptElement>> PROFILE = kept(KeptXml.element("profile")
            .attribute("source", XmlValue.TEXT)
            .attribute("removeDisabled", XmlValue.oneOf(List.of("check", "fips-host")))
            .attribute("name", XmlValue.TEXT));

    private static final XmlField<External, External> SOCKET = XmlField.child(socket(), external -> external);

    private static final XmlChoice<TpmBackend> BACKENDS = new XmlChoice<>(
            "backend",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>(
                            "passthrough",
                            HostTpm.class,
                            new XmlShape<>(
                                    "backend",
                                    said -> new HostTpm(said.get(DEVICE, HostTpm.DEFAULT)),
                                    List.of(DEVICE))),
                    new XmlChoice.Variant<>(
                            "emulator",
                            Emulator.class,
                            new XmlShape<>(
                                    "backend",
                                    TpmXml::emulator,
                                    List.of(VERSION, PERSISTENT, DEBUG, ENCRYPTION, BANKS, SOURCE, PROFILE))),
                    new XmlChoice.Variant<>(
                            "external",
                            External.class,
                            new XmlShape<>("backend", said -> said.need(SOCKET), List.of(SOCKET)))));

    private static final XmlField<TpmDef, TpmDef.Model> MODEL =
            XmlField.attribute("model", XmlValue.words(TpmDef.Model.values(), TpmDef.Model::id), TpmDef::model);
    private static final XmlField<TpmDef, TpmBackend> BACKEND = XmlField.child(BACKENDS, TpmDef::backend);
    private static final XmlField<TpmDef, Placement> PLACEMENT = PlacementXml.field(TpmDef::placement);

    static final XmlShape<TpmDef> SHAPE = new XmlShape<>(
            "tpm",
            said -> new TpmDef(
                    said.get(MODEL, TpmDef.Model.TIS), said.need(BACKEND), said.get(PLACEMENT, Placement.OPEN)),
            List.of(MODEL, BACKEND, PLACEMENT));

    private TpmXml() {}

    private static XmlField<Emulator, List<KeptElement>> kept(KeptXml element) {
        XmlShape<KeptElement> shape = element.shape();
        return XmlField.children(
                shape,
                emulator -> emulator.details().stream()
                        .filter(one -> one.name().equals(shape.name()))
                        .toList());
    }

    private static Emulator emulator(XmlShape.Reading said) {
        List<KeptElement> details = new ArrayList<>();
        List.of(ENCRYPTION, BANKS, SOURCE, PROFILE).forEach(field -> details.addAll(said.get(field, List.of())));
        return new Emulator(said.get(VERSION), said.get(PERSISTENT), said.get(DEBUG), details);
    }

    /** The socket of a TPM that somebody else runs; there is one way to reach it, which is said all the same. */
    private static XmlShape<External> socket() {
        XmlField<External, String> type =
                XmlField.attribute("type", XmlValue.oneOf(List.of("unix")), external -> "unix");
        XmlField<External, String> mode =
                XmlField.attribute("mode", XmlValue.oneOf(List.of("connect")), external -> "connect");
        XmlField<External, String> path = XmlField.attribute("path", XmlValue.TEXT, External::path);
        return new XmlShape<>("source", said -> new External(said.need(path)), List.of(type, mode, path));
    }
}
