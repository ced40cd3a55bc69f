package org.qmp4j.supervisor.domain.xml;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ChannelDef;
import org.qmp4j.supervisor.domain.ChardevSource;
import org.qmp4j.supervisor.domain.Placement;

/** {@code <channel>}: formatdomain, "Channel"; virtio targets. */
final class ChannelXml {
    private ChannelXml() {}

    static ChannelDef read(XmlElement channel) {
        ChardevSource source = ChardevXml.read(channel);
        XmlElement target = channel.requiredChild("target");
        String type = target.requiredAttribute("type");
        if (!type.equals("virtio")) {
            throw target.unknownWord("type", type);
        }
        String name = target.requiredAttribute("name");
        target.refuseRest();
        Integer port = port(channel.child("address"));
        Placement placement = new Placement(PlacementXml.alias(channel), null);
        channel.refuseRest();
        return target.build(() -> new ChannelDef(source, name, port, placement));
    }

    /** Port 0 of the controller is for a console. */
    private static @Nullable Integer port(@Nullable XmlElement address) {
        if (address == null) {
            return null;
        }
        String type = address.requiredAttribute("type");
        if (!type.equals("virtio-serial")) {
            throw address.unknownWord("type", type);
        }
        address.mayState("controller", "0");
        address.mayState("bus", "0");
        Integer port = address.number("port", 1, ChannelDef.MAX_CHANNELS);
        address.refuseRest();
        return port;
    }

    static void write(ChannelDef channel, XmlPrinter out) {
        out.open("channel", "type", "unix");
        ChardevXml.write(channel.source(), out);
        out.empty("target", "type", "virtio", "name", channel.targetName());
        PlacementXml.writeAlias(channel.placement(), out);
        if (channel.port() != null) {
            out.empty("address", "type", "virtio-serial", "controller", 0, "bus", 0, "port", channel.port());
        }
        out.close("channel");
    }
}
