package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.GlDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NoListen;
import org.qmp4j.supervisor.domain.SpiceSettings;

/** {@code <graphics type='spice'>}. */
final class SpiceXml {
    private static final XmlField<SpiceGraphics, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(VncXml.AUTO, VncXml.MAX_PORT), SpiceGraphics::port);
    private static final XmlField<SpiceGraphics, Integer> TLS_PORT =
            XmlField.attribute("tlsPort", XmlValue.number(VncXml.AUTO, VncXml.MAX_PORT), SpiceGraphics::tlsPort);
    private static final XmlField<SpiceGraphics, Boolean> AUTOPORT =
            XmlField.attribute("autoport", XmlValue.YES_NO, SpiceXml::autoport);
    private static final XmlField<SpiceGraphics, ListenXml> LISTEN = ListenXml.field(SpiceGraphics::listen);
    private static final XmlField<SpiceGraphics, String> KEYMAP =
            XmlField.attribute("keymap", XmlValue.TEXT, SpiceGraphics::keymap);
    private static final XmlField<SpiceGraphics, DisplayPassword> PASSWORD =
            DisplayPasswordXml.field(SpiceGraphics::password);
    private static final XmlField<SpiceGraphics, SpiceSettings> SETTINGS =
            XmlField.part(SpiceSettingsXml.SHAPE, SpiceGraphics::settings);
    private static final XmlField<SpiceGraphics, GlDef> GL = GlXml.field(SpiceGraphics::gl);

    static final XmlShape<SpiceGraphics> SHAPE = new XmlShape<>(
            "graphics", SpiceXml::spice, List.of(PORT, TLS_PORT, AUTOPORT, LISTEN, KEYMAP, PASSWORD, SETTINGS, GL));

    private SpiceXml() {}

    private static SpiceGraphics spice(XmlShape.Reading said) {
        int port = said.get(PORT, 0);
        int tlsPort = said.get(TLS_PORT, 0);
        // -1 for both is how automatic ports were asked for before there was a word for it
        boolean auto = said.get(AUTOPORT, port == VncXml.AUTO && tlsPort == VncXml.AUTO);
        ListenDef listen = said.need(LISTEN).meaning();
        boolean none = port == 0 && tlsPort == 0 && !auto;
        return new SpiceGraphics(
                listen != null ? listen : none ? new NoListen() : new AddressListen(null),
                auto || port == 0 ? null : Integer.valueOf(port),
                auto || tlsPort == 0 ? null : Integer.valueOf(tlsPort),
                auto,
                said.get(KEYMAP),
                said.get(PASSWORD, DisplayPassword.NONE),
                said.get(SETTINGS, SpiceSettings.NONE),
                said.get(GL, GlDef.NONE));
    }

    private static @Nullable Boolean autoport(SpiceGraphics spice) {
        boolean tcp = VncXml.isTcp(spice.listen());
        return spice.autoport() || (tcp && (spice.port() != null || spice.tlsPort() != null))
                ? Boolean.valueOf(spice.autoport())
                : null;
    }
}
