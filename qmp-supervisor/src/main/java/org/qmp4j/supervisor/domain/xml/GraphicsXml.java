package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.GlDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.DbusGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.EglHeadlessGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.RdpGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;

/** {@code <graphics>}: formatdomain, "Graphical framebuffers". */
final class GraphicsXml {
    private static final XmlField<SdlGraphics, String> DISPLAY =
            XmlField.attribute("display", XmlValue.TEXT, SdlGraphics::display);
    private static final XmlField<SdlGraphics, String> XAUTH =
            XmlField.attribute("xauth", XmlValue.TEXT, SdlGraphics::xauth);
    private static final XmlField<SdlGraphics, Boolean> FULL_SCREEN =
            XmlField.attribute("fullscreen", XmlValue.YES_NO, SdlGraphics::fullScreen);
    private static final XmlField<SdlGraphics, GlDef> SDL_GL = GlXml.enable(SdlGraphics::gl);
    private static final XmlShape<SdlGraphics> SDL = new XmlShape<>(
            "graphics",
            said -> new SdlGraphics(
                    said.get(DISPLAY), said.get(XAUTH), said.get(FULL_SCREEN), said.get(SDL_GL, GlDef.NONE)),
            List.of(DISPLAY, XAUTH, FULL_SCREEN, SDL_GL));

    private static final XmlField<EglHeadlessGraphics, GlDef> EGL_GL = GlXml.node(EglHeadlessGraphics::gl);
    private static final XmlShape<EglHeadlessGraphics> EGL =
            new XmlShape<>("graphics", said -> new EglHeadlessGraphics(said.get(EGL_GL, GlDef.NONE)), List.of(EGL_GL));

    private static final XmlField<DbusGraphics, String> ADDRESS =
            XmlField.attribute("address", XmlValue.TEXT, DbusGraphics::address);
    private static final XmlField<DbusGraphics, Boolean> P2P =
            XmlField.attribute("p2p", XmlValue.YES_NO, DbusGraphics::p2p);
    private static final XmlField<DbusGraphics, GlDef> DBUS_GL = GlXml.field(DbusGraphics::gl);
    private static final XmlField<DbusGraphics, Integer> AUDIO =
            XmlField.said("audio", "id", XmlValue.number(1, Integer.MAX_VALUE), DbusGraphics::audio);
    private static final XmlShape<DbusGraphics> DBUS = new XmlShape<>(
            "graphics",
            said -> new DbusGraphics(said.get(ADDRESS), said.get(P2P), said.get(DBUS_GL, GlDef.NONE), said.get(AUDIO)),
            List.of(ADDRESS, P2P, DBUS_GL, AUDIO));

    static final XmlChoice<GraphicsDef> CHOICE = new XmlChoice<>(
            "graphics",
            "type",
            null,
            List.of(
                    new XmlChoice.Variant<>("vnc", VncGraphics.class, VncXml.SHAPE),
                    new XmlChoice.Variant<>("spice", SpiceGraphics.class, SpiceXml.SHAPE),
                    new XmlChoice.Variant<>("sdl", SdlGraphics.class, SDL),
                    new XmlChoice.Variant<>("egl-headless", EglHeadlessGraphics.class, EGL),
                    new XmlChoice.Variant<>("dbus", DbusGraphics.class, DBUS),
                    new XmlChoice.Variant<>("rdp", RdpGraphics.class, RdpXml.SHAPE)));

    private GraphicsXml() {}
}
