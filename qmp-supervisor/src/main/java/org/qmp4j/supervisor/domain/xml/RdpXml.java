package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.GraphicsDef.RdpGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;

/** {@code <graphics type='rdp'>}: formatdomain, "Graphical framebuffers". */
final class RdpXml {
    private static final XmlField<RdpGraphics, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(VncXml.AUTO, VncXml.MAX_PORT), RdpGraphics::port);
    private static final XmlField<RdpGraphics, Boolean> AUTOPORT =
            XmlField.attribute("autoport", XmlValue.YES_NO, RdpGraphics::autoport);
    private static final XmlField<RdpGraphics, Boolean> REPLACE =
            XmlField.attribute("replaceUser", XmlValue.YES_NO, RdpGraphics::replaceUser);
    private static final XmlField<RdpGraphics, Boolean> MULTI =
            XmlField.attribute("multiUser", XmlValue.YES_NO, RdpGraphics::multiUser);
    private static final XmlField<RdpGraphics, String> USER =
            XmlField.attribute("username", XmlValue.TEXT, RdpGraphics::username);
    private static final XmlField<RdpGraphics, DisplayPassword> PASSWORD =
            DisplayPasswordXml.field(RdpGraphics::password);
    private static final XmlField<RdpGraphics, ListenXml> LISTEN = ListenXml.field(RdpGraphics::listen);

    static final XmlShape<RdpGraphics> SHAPE =
            new XmlShape<>("graphics", RdpXml::rdp, List.of(PORT, AUTOPORT, REPLACE, MULTI, USER, PASSWORD, LISTEN));

    private RdpXml() {}

    private static RdpGraphics rdp(XmlShape.Reading said) {
        ListenDef listen = said.need(LISTEN).meaning();
        int port = said.get(PORT, 0);
        return new RdpGraphics(
                listen == null ? new AddressListen(null) : listen,
                port <= 0 ? null : Integer.valueOf(port),
                said.get(AUTOPORT),
                said.get(REPLACE),
                said.get(MULTI),
                said.get(USER),
                said.get(PASSWORD, DisplayPassword.NONE));
    }
}
