package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.InterfaceSource;
import org.qmp4j.supervisor.domain.InterfaceSource.HostBridge;
import org.qmp4j.supervisor.domain.InterfaceSource.HostCard;
import org.qmp4j.supervisor.domain.InterfaceSource.HostLink;
import org.qmp4j.supervisor.domain.InterfaceSource.InternalNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.ManagedNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.Multicast;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketClient;
import org.qmp4j.supervisor.domain.InterfaceSource.SocketServer;
import org.qmp4j.supervisor.domain.InterfaceSource.TapDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.UserNetwork;
import org.qmp4j.supervisor.domain.InterfaceSource.VdpaDevice;
import org.qmp4j.supervisor.domain.InterfaceSource.VhostUser;
import org.qmp4j.supervisor.domain.KeptElement;
import org.qmp4j.supervisor.domain.xml.XmlChoice.Variant;

/** What a card is plugged in: its attribute {@code type}, and its {@code <source>}. */
final class InterfaceSourceXml {
    private static final XmlField<UserNetwork, String> USER_DEV =
            XmlField.said("source", "dev", XmlValue.TEXT, UserNetwork::dev);
    private static final XmlShape<UserNetwork> USER =
            new XmlShape<>("user", said -> new UserNetwork(said.get(USER_DEV)), List.of(USER_DEV));

    private static final XmlField<TapDevice, KeptElement> HOST_SIDE = XmlField.child(
            KeptXml.element("source")
                    .child(KeptXml.element("ip")
                            .attribute("address", XmlValue.TEXT)
                            .attribute("family", XmlValue.TEXT)
                            .attribute("prefix", XmlValue.number(0, 128))
                            .attribute("peer", XmlValue.TEXT))
                    .child(KeptXml.element("route")
                            .attribute("family", XmlValue.TEXT)
                            .attribute("address", XmlValue.TEXT)
                            .attribute("netmask", XmlValue.TEXT)
                            .attribute("prefix", XmlValue.number(0, 128))
                            .attribute("gateway", XmlValue.TEXT)
                            .attribute("metric", XmlValue.number(1, Integer.MAX_VALUE)))
                    .shape(),
            TapDevice::host);
    private static final XmlShape<TapDevice> ETHERNET =
            new XmlShape<>("ethernet", said -> new TapDevice(said.get(HOST_SIDE)), List.of(HOST_SIDE));

    private static final XmlField<HostBridge, String> BRIDGE_NAME = text("bridge", HostBridge::bridge);
    private static final XmlShape<HostBridge> BRIDGE =
            source(said -> new HostBridge(said.need(BRIDGE_NAME)), List.of(BRIDGE_NAME));

    private static final XmlField<ManagedNetwork, String> NETWORK_NAME = text("network", ManagedNetwork::network);
    private static final XmlField<ManagedNetwork, String> PORTGROUP = text("portgroup", ManagedNetwork::portgroup);
    private static final XmlField<ManagedNetwork, String> PORTID = text("portid", ManagedNetwork::portid);
    private static final XmlField<ManagedNetwork, String> NETWORK_BRIDGE = text("bridge", ManagedNetwork::bridge);
    private static final XmlShape<ManagedNetwork> NETWORK = source(
            said -> new ManagedNetwork(
                    said.need(NETWORK_NAME), said.get(PORTGROUP), said.get(PORTID), said.get(NETWORK_BRIDGE)),
            List.of(NETWORK_NAME, PORTGROUP, PORTID, NETWORK_BRIDGE));

    private static final XmlField<HostLink, String> LINK_DEV = text("dev", HostLink::dev);
    private static final XmlField<HostLink, String> LINK_MODE = XmlField.attribute(
            "mode", XmlValue.oneOf(List.of("vepa", "bridge", "private", "passthrough")), HostLink::mode);
    private static final XmlShape<HostLink> DIRECT =
            source(said -> new HostLink(said.need(LINK_DEV), said.get(LINK_MODE)), List.of(LINK_DEV, LINK_MODE));

    private static final XmlField<VdpaDevice, String> VDPA_DEV = text("dev", VdpaDevice::dev);
    private static final XmlShape<VdpaDevice> VDPA =
            source(said -> new VdpaDevice(said.need(VDPA_DEV)), List.of(VDPA_DEV));

    private static final XmlField<InternalNetwork, String> INTERNAL_NAME = text("name", InternalNetwork::name);
    private static final XmlShape<InternalNetwork> INTERNAL =
            source(said -> new InternalNetwork(said.need(INTERNAL_NAME)), List.of(INTERNAL_NAME));

    /** The kinds that QEMU cannot have, such as {@code vds}, are not among them. */
    static final XmlChoice<InterfaceSource> CHOICE = new XmlChoice<>(
            "interface",
            "type",
            null,
            List.of(
                    new Variant<>("user", UserNetwork.class, USER),
                    new Variant<>("ethernet", TapDevice.class, ETHERNET),
                    new Variant<>("bridge", HostBridge.class, BRIDGE),
                    new Variant<>("network", ManagedNetwork.class, NETWORK),
                    new Variant<>("direct", HostLink.class, DIRECT),
                    new Variant<>("hostdev", HostCard.class, InterfaceEndXml.HOSTDEV),
                    new Variant<>("vhostuser", VhostUser.class, InterfaceEndXml.VHOSTUSER),
                    new Variant<>("vdpa", VdpaDevice.class, VDPA),
                    new Variant<>("mcast", Multicast.class, InterfaceEndXml.MCAST),
                    new Variant<>("server", SocketServer.class, InterfaceEndXml.SERVER),
                    new Variant<>("client", SocketClient.class, InterfaceEndXml.CLIENT),
                    new Variant<>("udp", InterfaceSource.Datagrams.class, InterfaceEndXml.UDP),
                    new Variant<>("internal", InternalNetwork.class, INTERNAL)));

    private InterfaceSourceXml() {}

    static <T> XmlField<T, String> text(String attribute, Function<T, @Nullable String> getter) {
        return XmlField.attribute(attribute, XmlValue.TEXT, getter);
    }

    /** A kind that is told by the {@code <source>} alone. */
    static <T> XmlShape<T> source(Function<XmlShape.Reading, T> make, List<XmlField<T, ?>> fields) {
        return ChardevPathXml.in(new XmlShape<>("source", make, fields));
    }
}
