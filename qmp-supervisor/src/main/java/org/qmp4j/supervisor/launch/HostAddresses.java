package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.GraphicsDef;
import org.qmp4j.supervisor.domain.GraphicsDef.SpiceGraphics;
import org.qmp4j.supervisor.domain.GraphicsDef.VncGraphics;
import org.qmp4j.supervisor.domain.ListenDef;
import org.qmp4j.supervisor.domain.ListenDef.NetworkListen;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;

/** The addresses of the host that displays are served at: nobody is asked for them, so they must be stated. */
final class HostAddresses {
    private HostAddresses() {}

    static void check(DomainDef domain) {
        for (GraphicsDef display : domain.devices().graphics()) {
            ListenDef listen = display instanceof VncGraphics vnc
                    ? vnc.listen()
                    : display instanceof SpiceGraphics spice ? spice.listen() : null;
            if (listen instanceof NetworkListen network && network.address() == null) {
                throw new UnsupportedConfigurationException(
                        "/domain/devices/graphics/listen/@network",
                        "there is no list of networks, so '" + network.network()
                                + "' has no address here: use <listen type='address' address=…/>");
            }
        }
    }
}
