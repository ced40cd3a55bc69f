package org.qmp4j.supervisor.domain.xml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceDef;
import org.qmp4j.supervisor.domain.InterfaceDriverDef;
import org.qmp4j.supervisor.domain.InterfaceOptions;
import org.qmp4j.supervisor.domain.InterfaceOptions.Backend;
import org.qmp4j.supervisor.domain.InterfaceOptions.GuestAddress;
import org.qmp4j.supervisor.domain.InterfaceOptions.Said;
import org.qmp4j.supervisor.domain.InterfaceOptions.Teaming;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.VdpaDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.NicModel;
import org.qmp4j.supervisor.domain.Placement;
import org.qmp4j.supervisor.domain.RomDef;

/** {@code <interface>}: formatdomain, "Network interfaces". */
final class InterfaceXml {
    /** {@code <mac>}. */
    private record Mac(
            MacAddress address,
            @Nullable String type,
            @Nullable Boolean check) {}

    private static final XmlField<Mac, String> MAC_ADDRESS =
            XmlField.attribute("address", XmlValue.TEXT, mac -> mac.address().text());
    private static final XmlField<Mac, String> MAC_TYPE =
            XmlField.attribute("type", XmlValue.oneOf(List.of("generated", "static")), Mac::type);
    private static final XmlField<Mac, Boolean> MAC_CHECK = XmlField.attribute("check", XmlValue.YES_NO, Mac::check);
    private static final XmlField<InterfaceDef, Mac> MAC = XmlField.child(
            new XmlShape<>(
                    "mac",
                    said -> new Mac(new MacAddress(said.need(MAC_ADDRESS)), said.get(MAC_TYPE), said.get(MAC_CHECK)),
                    List.of(MAC_ADDRESS, MAC_TYPE, MAC_CHECK)),
            InterfaceXml::mac);

    private static final XmlField<InterfaceDef, InterfaceSource> SOURCE =
            XmlField.part(InterfaceSourceXml.CHOICE, InterfaceDef::source);
    private static final XmlField<InterfaceDef, Boolean> TRUST = XmlField.attribute(
            "trustGuestRxFilters",
            XmlValue.YES_NO,
            card -> card.options().said().trustRxFilters());
    private static final XmlField<NicModel, String> MODEL_TYPE =
            XmlField.attribute("type", XmlValue.TEXT, NicModel::id);
    private static final XmlField<InterfaceDef, NicModel> MODEL = XmlField.child(
            new XmlShape<>("model", said -> new NicModel(said.need(MODEL_TYPE)), List.of(MODEL_TYPE)),
            InterfaceDef::model);
    private static final XmlField<InterfaceDef, List<GuestAddress>> ADDRESSES = XmlField.children(
            InterfaceBackendXml.ADDRESS, card -> card.options().addresses());
    private static final XmlField<InterfaceDef, Object> ROUTE =
            XmlField.refusedChild("route", "QEMU cannot tell the guest of routes");
    private static final XmlField<InterfaceDef, Object> BACKEND_DOMAIN =
            XmlField.refusedChild("backenddomain", "it is for Xen");
    private static final XmlField<InterfaceDef, Backend> BACKEND =
            XmlField.child(InterfaceBackendXml.BACKEND, card -> card.options().backend());
    private static final XmlField<InterfaceDef, Integer> MTU = XmlField.said(
            "mtu", "size", XmlValue.number(1, 65_535), card -> card.options().mtu());
    private static final XmlField<InterfaceDef, Long> SEND_BUFFER =
            XmlField.child(InterfaceBackendXml.TUNE, card -> card.options().sendBuffer());
    private static final XmlField<InterfaceDef, Teaming> TEAMING =
            XmlField.child(InterfaceBackendXml.TEAMING, card -> card.options().teaming());
    private static final XmlField<InterfaceDef, Integer> BOOT =
            XmlField.said("boot", "order", XmlValue.number(0, Integer.MAX_VALUE), InterfaceDef::bootOrder);
    private static final XmlField<InterfaceDef, RomDef> ROM =
            RomXml.field(card -> card.options().rom());
    private static final XmlField<InterfaceDef, Placement> PLACEMENT = PlacementXml.field(InterfaceDef::placement);

    static final XmlShape<InterfaceDef> SHAPE = new XmlShape<>("interface", InterfaceXml::card, fields());

    private InterfaceXml() {}

    private static List<XmlField<InterfaceDef, ?>> fields() {
        List<XmlField<InterfaceDef, ?>> fields = new ArrayList<>(List.of(MAC, SOURCE, TRUST));
        fields.addAll(InterfaceKeptXml.NETWORK);
        fields.addAll(List.of(ADDRESSES, ROUTE));
        fields.addAll(InterfaceKeptXml.HOST);
        fields.addAll(List.of(BACKEND_DOMAIN, MODEL, InterfaceDriverXml.FIELD, BACKEND));
        fields.addAll(InterfaceKeptXml.STATE);
        fields.add(MTU);
        fields.addAll(InterfaceKeptXml.PACKETS);
        fields.addAll(List.of(SEND_BUFFER, TEAMING, BOOT, ROM, PLACEMENT));
        return fields;
    }

    private static @Nullable Mac mac(InterfaceDef card) {
        Said said = card.options().said();
        return card.mac() == null ? null : new Mac(card.mac(), said.macType(), said.macCheck());
    }

    private static InterfaceDef card(XmlShape.Reading said) {
        InterfaceSource source = said.need(SOURCE);
        Mac mac = said.get(MAC);
        InterfaceOptions options = new InterfaceOptions(
                said.get(ADDRESSES, List.of()),
                said.get(BACKEND),
                said.get(MTU),
                said.get(SEND_BUFFER),
                said.get(TEAMING),
                said.get(ROM),
                InterfaceKeptXml.kept(said),
                mac == null
                        ? new Said(said.get(TRUST), null, null)
                        : new Said(said.get(TRUST), mac.type(), mac.check()));
        return new InterfaceDef(
                source,
                mac == null ? null : mac.address(),
                said.get(MODEL, model(source)),
                said.get(InterfaceDriverXml.FIELD, InterfaceDriverDef.NONE),
                options,
                said.get(BOOT),
                said.get(PLACEMENT, Placement.OPEN));
    }

    /** What a card is whose model is not stated: what every guest knows, but where nothing else than virtio will do. */
    private static NicModel model(InterfaceSource source) {
        return source instanceof VhostUser || source instanceof VdpaDevice ? NicModel.VIRTIO : NicModel.RTL8139;
    }
}
