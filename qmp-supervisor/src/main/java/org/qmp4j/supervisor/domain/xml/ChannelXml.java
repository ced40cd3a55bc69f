package org.qmp4j.supervisor.domain.xml;

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
        Placement placement = PlacementXml.read(channel);
        channel.refuseRest();
        return target.build(() -> new ChannelDef(source, name, placement));
    }

    static void write(ChannelDef channel, XmlPrinter out) {
        out.open("channel", "type", "unix");
        ChardevXml.write(channel.source(), out);
        out.empty("target", "type", "virtio", "name", channel.targetName());
        PlacementXml.write(channel.placement(), out);
        out.close("channel");
    }
}
