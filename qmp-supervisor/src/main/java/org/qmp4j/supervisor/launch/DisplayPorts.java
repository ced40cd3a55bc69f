package org.qmp4j.supervisor.launch;

import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.AddressListen;
import org.qmp4j.supervisor.domain.ListenDef.NetworkListen;

/**
 * The TCP ports of a display; null where it has none.
 *
 * @param plain the one that is not encrypted
 * @param encrypted the encrypted one
 * @param websocket the one for browsers
 */
public record DisplayPorts(
        @Nullable Integer plain,
        @Nullable Integer encrypted,
        @Nullable Integer websocket) {
    private static final int AUTO = -1;

    /** Whoever knows a free port, for those that the definition leaves open. */
    interface Free {
        /** Never returns when there is none. */
        int port(Use use);
    }

    /** What a port is for. */
    enum Use {
        VNC,
        WEBSOCKET,
        SPICE,
        SPICE_TLS
    }

    static DisplayPorts of(VncGraphics vnc, Free free) {
        boolean tcp = isTcp(vnc.listen());
        Integer plain = !tcp ? null : vnc.port() == null ? Integer.valueOf(free.port(Use.VNC)) : vnc.port();
        return new DisplayPorts(plain, null, stated(vnc.websocket(), Use.WEBSOCKET, free));
    }

    static DisplayPorts of(SpiceGraphics spice, Free free) {
        if (!isTcp(spice.listen())) {
            return new DisplayPorts(null, null, null);
        }
        Integer plain = spice.autoport() ? Integer.valueOf(AUTO) : spice.port();
        Integer encrypted = spice.autoport() && spice.settings().needsTls() ? Integer.valueOf(AUTO) : spice.tlsPort();
        return new DisplayPorts(stated(plain, Use.SPICE, free), stated(encrypted, Use.SPICE_TLS, free), null);
    }

    private static @Nullable Integer stated(@Nullable Integer port, Use use, Free free) {
        return port != null && port == AUTO ? Integer.valueOf(free.port(use)) : port;
    }

    private static boolean isTcp(ListenDef listen) {
        return listen instanceof AddressListen || listen instanceof NetworkListen;
    }
}
