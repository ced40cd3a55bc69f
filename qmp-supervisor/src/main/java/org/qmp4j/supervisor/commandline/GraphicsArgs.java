package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GlDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.DbusGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.EglHeadlessGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SdlGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NetworkListen;
import org.qmp4j.supervisor.domain.ListenDef.NoListen;
import org.qmp4j.supervisor.domain.ListenDef.SocketListen;
import org.qmp4j.supervisor.launch.DevicesPlan;
import org.qmp4j.supervisor.launch.DisplayPorts;
import org.qmp4j.supervisor.launch.VncSecurity;

/** Displays. */
final class GraphicsArgs {
    private static final String LOOPBACK = "127.0.0.1";

    private static final String VNC_CREDENTIALS = "vnc-tls-creds0";

    private GraphicsArgs() {}

    /** A socket in the file system is kept from strangers by that. */
    private static boolean isSecure(VncGraphics vnc, DevicesPlan plan) {
        return !(vnc.listen() instanceof SocketListen)
                && !plan.tls().host().vnc().equals(VncSecurity.NONE);
    }

    static void add(GraphicsDef graphics, DevicesPlan plan, List<QemuOption> options) {
        if (graphics instanceof VncGraphics vnc) {
            if (isSecure(vnc, plan) && plan.tls().host().vnc().tls()) {
                new TlsArgs(VNC_CREDENTIALS, "/etc/pki/libvirt-vnc", VNC_CREDENTIALS + "-secret0")
                        .server(plan.tls().host().vnc().verify(), plan.tls().vncKey(), options);
            }
            options.add(QemuOption.of("-vnc", vnc(vnc, plan)));
            keymap(vnc.keymap(), options);
        } else if (graphics instanceof SpiceGraphics spice) {
            options.add(QemuOption.of("-spice", SpiceArgs.spice(spice, plan)));
            keymap(spice.keymap(), options);
        } else if (graphics instanceof SdlGraphics sdl) {
            if (Boolean.TRUE.equals(sdl.fullScreen())) {
                options.add(QemuOption.of("-full-screen"));
            }
            options.add(QemuOption.of(
                    "-display", OptionText.first("sdl").and("gl", sdl.gl().enable())));
        } else if (graphics instanceof EglHeadlessGraphics egl) {
            options.add(QemuOption.of(
                    "-display", OptionText.first("egl-headless").and("rendernode", renderNode(egl.gl(), plan))));
        } else if (graphics instanceof DbusGraphics dbus) {
            options.add(QemuOption.of("-display", dbus(dbus, plan)));
        }
    }

    private static OptionText vnc(VncGraphics vnc, DevicesPlan plan) {
        DisplayPorts ports = plan.paths().ports(vnc);
        OptionText text;
        if (vnc.listen() instanceof SocketListen) {
            text = OptionText.with("vnc", "unix:" + plan.displaySocket(vnc));
        } else if (vnc.listen() instanceof NoListen) {
            text = OptionText.first("none");
        } else {
            String address = address(vnc.listen());
            String host = address.indexOf(':') >= 0 ? "[" + address + "]" : address;
            Integer port = ports.plain();
            int display = port == null ? 0 : port - VncGraphics.FIRST_PORT;
            text = OptionText.first(host + ":" + display);
        }
        return text.and("websocket", ports.websocket())
                .and("share", vnc.sharePolicy())
                .and("password", plan.paths().hasPassword(vnc) ? true : null)
                .and("tls-creds", isSecure(vnc, plan) && plan.tls().host().vnc().tls() ? VNC_CREDENTIALS : null)
                .and("sasl", isSecure(vnc, plan) && plan.tls().host().vnc().sasl() ? true : null)
                .and("power-control", vnc.powerControl())
                .and("audiodev", plan.audio(vnc.audio()));
    }

    static String address(ListenDef listen) {
        String stated = listen instanceof AddressListen at
                ? at.address()
                : listen instanceof NetworkListen network ? network.address() : null;
        return stated == null ? LOOPBACK : stated;
    }

    static @Nullable String renderNode(GlDef gl, DevicesPlan plan) {
        return gl.renderNode() == null ? plan.paths().renderNode() : gl.renderNode();
    }

    private static OptionText dbus(DbusGraphics dbus, DevicesPlan plan) {
        boolean p2p = Boolean.TRUE.equals(dbus.p2p());
        OptionText text = OptionText.first("dbus")
                .and("p2p", p2p ? true : null)
                .and("addr", p2p ? null : dbus.address() == null ? plan.paths().dbusAddress() : dbus.address())
                .and("gl", dbus.gl().enable())
                .and(
                        "rendernode",
                        dbus.gl().isOn()
                                ? renderNode(dbus.gl(), plan)
                                : dbus.gl().renderNode());
        return dbus.audio() == null ? text : text.and("audiodev", plan.audio(dbus.audio()));
    }

    private static void keymap(@Nullable String keymap, List<QemuOption> options) {
        if (keymap != null) {
            options.add(QemuOption.of("-k", keymap));
        }
    }
}
