package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.ChardevSource.DbusChannel;
import org.qmp4j.supervisor.domain.ChardevSource.SpicePort;
import org.qmp4j.supervisor.domain.ChardevSource.VdAgent;

/** Host sides that are part of a display. */
final class ChardevDisplayXml {
    private static final XmlField<SpicePort, String> PORT_CHANNEL =
            XmlField.attribute("channel", XmlValue.TEXT, SpicePort::channel);
    static final XmlShape<SpicePort> SPICE_PORT = ChardevPathXml.in(
            new XmlShape<>("source", said -> new SpicePort(said.need(PORT_CHANNEL)), List.of(PORT_CHANNEL)));

    private static final XmlField<DbusChannel, String> DBUS_CHANNEL =
            XmlField.attribute("channel", XmlValue.TEXT, DbusChannel::channel);
    static final XmlShape<DbusChannel> DBUS = ChardevPathXml.in(
            new XmlShape<>("source", said -> new DbusChannel(said.need(DBUS_CHANNEL)), List.of(DBUS_CHANNEL)));

    private static final XmlField<VdAgent, Boolean> CLIPBOARD =
            XmlField.said("clipboard", "copypaste", XmlValue.YES_NO, VdAgent::clipboard);
    private static final XmlField<VdAgent, Boolean> MOUSE =
            XmlField.said("mouse", "mode", XmlValue.flag("client", "server"), VdAgent::clientMouse);
    private static final XmlField<VdAgent, VdAgent> AGENT = XmlField.child(
            new XmlShape<>(
                    "source", said -> new VdAgent(said.get(CLIPBOARD), said.get(MOUSE)), List.of(CLIPBOARD, MOUSE)),
            agent -> agent.equals(new VdAgent(null, null)) ? null : agent);
    static final XmlShape<VdAgent> VDAGENT =
            new XmlShape<>("qemu-vdagent", said -> said.get(AGENT, new VdAgent(null, null)), List.of(AGENT));

    private ChardevDisplayXml() {}
}
