package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.CryptoDef;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioOptions;

/** {@code <crypto>}: formatdomain, "Crypto device". */
final class CryptoXml {
    private static final XmlField<CryptoDef, String> MODEL =
            XmlField.attribute("model", XmlValue.oneOf(List.of("virtio")), crypto -> "virtio");
    private static final XmlField<CryptoDef, String> TYPE =
            XmlField.attribute("type", XmlValue.oneOf(List.of("qemu")), crypto -> "qemu");

    private static final XmlField<CryptoDef, CryptoDef.Backend> BACKEND_MODEL = XmlField.attribute(
            "model", XmlValue.words(CryptoDef.Backend.values(), CryptoDef.Backend::id), CryptoDef::backend);
    private static final XmlField<CryptoDef, Integer> QUEUES =
            XmlField.attribute("queues", XmlValue.number(1, Integer.MAX_VALUE), CryptoDef::queues);
    private static final XmlField<CryptoDef, CryptoDef> BACKEND = XmlField.child(
            new XmlShape<>(
                    "backend",
                    said -> new CryptoDef(
                            said.need(BACKEND_MODEL), said.get(QUEUES), VirtioOptions.NONE, Placement.OPEN),
                    List.of(BACKEND_MODEL, QUEUES)),
            crypto -> crypto);
    private static final XmlField<CryptoDef, VirtioOptions> DRIVER = VirtioOptionsXml.child(CryptoDef::driver);
    private static final XmlField<CryptoDef, Placement> PLACEMENT = PlacementXml.field(CryptoDef::placement);

    static final XmlShape<CryptoDef> SHAPE =
            new XmlShape<>("crypto", CryptoXml::crypto, List.of(MODEL, TYPE, BACKEND, PLACEMENT, DRIVER));

    private CryptoXml() {}

    private static CryptoDef crypto(XmlShape.Reading said) {
        said.need(MODEL);
        said.need(TYPE);
        CryptoDef backend = said.need(BACKEND);
        return new CryptoDef(
                backend.backend(),
                backend.queues(),
                said.get(DRIVER, VirtioOptions.NONE),
                said.get(PLACEMENT, Placement.OPEN));
    }
}
