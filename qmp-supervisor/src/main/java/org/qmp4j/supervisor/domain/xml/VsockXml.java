package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.VirtioOptions;
import org.qmp4j.supervisor.domain.VirtioRevision;
import org.qmp4j.supervisor.domain.VsockDef;

/** {@code <vsock>}: formatdomain, "Vsock". */
final class VsockXml {
    /** What {@code <cid>} says. */
    private record Cid(@Nullable Boolean auto, @Nullable Long address) {}

    private static final XmlField<Cid, Boolean> AUTO = XmlField.attribute("auto", XmlValue.YES_NO, Cid::auto);
    private static final XmlField<Cid, Long> ADDRESS =
            XmlField.attribute("address", XmlValue.number(VsockDef.MIN_CID, VsockDef.MAX_CID), Cid::address);
    private static final XmlShape<Cid> CID =
            new XmlShape<>("cid", said -> new Cid(said.get(AUTO), said.get(ADDRESS)), List.of(AUTO, ADDRESS));

    private static final XmlField<VsockDef, VirtioRevision> MODEL = XmlField.attribute(
            "model", XmlValue.words(VirtioRevision.values(), VirtioRevision::model), VsockDef::model);
    private static final XmlField<VsockDef, Cid> NUMBER = XmlField.child(
            CID, vsock -> vsock.auto() == null && vsock.cid() == null ? null : new Cid(vsock.auto(), vsock.cid()));
    private static final XmlField<VsockDef, Placement> PLACEMENT = PlacementXml.field(VsockDef::placement);
    private static final XmlField<VsockDef, VirtioOptions> DRIVER = VirtioOptionsXml.child(VsockDef::driver);

    static final XmlShape<VsockDef> SHAPE =
            new XmlShape<>("vsock", VsockXml::vsock, List.of(MODEL, NUMBER, PLACEMENT, DRIVER));

    private VsockXml() {}

    private static VsockDef vsock(XmlShape.Reading said) {
        Cid cid = said.get(NUMBER, new Cid(null, null));
        return new VsockDef(
                said.get(MODEL, VirtioRevision.ANY),
                cid.auto(),
                cid.address(),
                said.get(DRIVER, VirtioOptions.NONE),
                said.get(PLACEMENT, Placement.OPEN));
    }
}
