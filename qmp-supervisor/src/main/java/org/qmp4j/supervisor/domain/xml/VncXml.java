package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DisplayPassword;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NetworkListen;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;

/** {@code <graphics type='vnc'>}. */
final class VncXml {
    static final int AUTO = -1;
    static final int MAX_PORT = 65_535;

    /** Where libvirt's daemon once put sockets of its own choice: such a path is nobody's wish. */
    private static final String GENERATED = "/var/lib/libvirt/qemu/";

    private static final List<String> POLICIES = List.of("allow-exclusive", "force-shared", "ignore");

    private static final XmlField<VncGraphics, Integer> PORT =
            XmlField.attribute("port", XmlValue.number(AUTO, MAX_PORT), VncXml::port);
    private static final XmlField<VncGraphics, Boolean> AUTOPORT =
            XmlField.attribute("autoport", XmlValue.YES_NO, vnc -> onTcp(vnc) ? vnc.port() == null : null);
    private static final XmlField<VncGraphics, Integer> WEBSOCKET =
            XmlField.attribute("websocket", XmlValue.number(AUTO, MAX_PORT), VncGraphics::websocket);
    private static final XmlField<VncGraphics, ListenXml> LISTEN = ListenXml.field(VncGraphics::listen);
    private static final XmlField<VncGraphics, String> KEYMAP =
            XmlField.attribute("keymap", XmlValue.TEXT, VncGraphics::keymap);
    private static final XmlField<VncGraphics, String> SHARE =
            XmlField.attribute("sharePolicy", XmlValue.oneOf(POLICIES), VncGraphics::sharePolicy);
    private static final XmlField<VncGraphics, Boolean> POWER =
            XmlField.attribute("powerControl", XmlValue.YES_NO, VncGraphics::powerControl);
    private static final XmlField<VncGraphics, DisplayPassword> PASSWORD =
            DisplayPasswordXml.field(VncGraphics::password);
    private static final XmlField<VncGraphics, Integer> AUDIO =
            XmlField.said("audio", "id", XmlValue.number(1, Integer.MAX_VALUE), VncGraphics::audio);

    static final XmlShape<VncGraphics> SHAPE = new XmlShape<>(
            "graphics", VncXml::vnc, List.of(PORT, AUTOPORT, WEBSOCKET, LISTEN, KEYMAP, SHARE, POWER, PASSWORD, AUDIO));

    private VncXml() {}

    private static VncGraphics vnc(XmlShape.Reading said) {
        int port = said.get(PORT, AUTO);
        boolean auto = port == AUTO || said.get(AUTOPORT, false);
        if (!auto && port < VncGraphics.FIRST_PORT) {
            throw new IllegalArgumentException("a port of VNC is " + VncGraphics.FIRST_PORT + " to " + MAX_PORT);
        }
        DisplayPassword password = said.get(PASSWORD, DisplayPassword.NONE);
        if (password.text() != null
                && password.connected() != null
                && password.connected() != DisplayPassword.Connected.KEEP) {
            throw new IllegalArgumentException("VNC cannot drop who is connected: connected='keep'");
        }
        ListenDef listen = said.need(LISTEN).meaning();
        if (listen instanceof SocketListen at && at.path() != null && at.path().startsWith(GENERATED)) {
            listen = null;
        }
        return new VncGraphics(
                Objects.requireNonNullElseGet(listen, () -> new AddressListen(null)),
                auto ? null : port,
                said.get(WEBSOCKET),
                said.get(KEYMAP),
                said.get(SHARE),
                said.get(POWER),
                password,
                said.get(AUDIO));
    }

    private static boolean onTcp(VncGraphics vnc) {
        return isTcp(vnc.listen());
    }

    static boolean isTcp(ListenDef listen) {
        return listen instanceof AddressListen || listen instanceof NetworkListen;
    }

    private static @Nullable Integer port(VncGraphics vnc) {
        return vnc.port() != null || !onTcp(vnc) ? vnc.port() : Integer.valueOf(AUTO);
    }
}
