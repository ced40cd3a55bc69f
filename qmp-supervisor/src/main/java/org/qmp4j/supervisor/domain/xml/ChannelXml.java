package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChannelTarget;
import org.qmp4j.supervisor.domain.ChannelTarget.GuestForward;
import org.qmp4j.supervisor.domain.ChannelTarget.VirtioPort;
import org.qmp4j.supervisor.domain.ChardevDef;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <channel>}: formatdomain, "Channel". */
final class ChannelXml {
    private static final XmlField<VirtioPort, String> NAME = XmlField.attribute("name", XmlValue.ANY, VirtioPort::name);
    private static final XmlField<VirtioPort, Boolean> STATE =
            XmlField.attribute("state", XmlValue.flag("connected", "disconnected"), VirtioPort::connected);
    private static final XmlShape<VirtioPort> VIRTIO =
            new XmlShape<>("target", said -> new VirtioPort(said.get(NAME), said.get(STATE)), List.of(NAME, STATE));

    private static final XmlField<GuestForward, String> ADDRESS =
            XmlField.attribute("address", XmlValue.TEXT, GuestForward::address);
    private static final XmlField<GuestForward, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(1, 65_535), GuestForward::port);
    private static final XmlShape<GuestForward> GUESTFWD = new XmlShape<>(
            "target", said -> new GuestForward(said.need(ADDRESS), said.need(PORT)), List.of(ADDRESS, PORT));

    private static final XmlChoice<ChannelTarget> TARGET_CHOICE = new XmlChoice<>(
            "target",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>("virtio", VirtioPort.class, VIRTIO),
                    new XmlChoice.Variant<>("guestfwd", GuestForward.class, GUESTFWD)));

    private static final XmlField<ChannelDef, ChardevDef> CHARDEV = ChardevXml.field(ChannelDef::chardev);
    private static final XmlField<ChannelDef, ChannelTarget> TARGET = XmlField.child(TARGET_CHOICE, ChannelDef::target);
    private static final XmlField<ChannelDef, Placement> PLACEMENT = PlacementXml.field(ChannelDef::placement);

    static final XmlShape<ChannelDef> SHAPE = new XmlShape<>(
            "channel",
            said -> new ChannelDef(said.need(CHARDEV), said.need(TARGET), said.get(PLACEMENT, Placement.OPEN)),
            List.of(CHARDEV, TARGET, PLACEMENT));

    private ChannelXml() {}
}
