package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What libvirt's daemon chooses when a domain starts, for one that does not.
 *
 * @param renderNode the device that draws when none is stated
 * @param vncPort the port of a VNC server that has any
 * @param websocketPort its port for browsers
 * @param spicePort the port of a SPICE server that has any
 * @param spiceTlsPort its port for TLS
 * @param cid the address for sockets between host and guest that is free
 * @param tpmSocket the socket of the process that makes a TPM
 * @param nbdkit whether nbdkit reads images by HTTP, FTP and ssh
 */
public record HostChoices(
        String renderNode,
        int vncPort,
        int websocketPort,
        int spicePort,
        int spiceTlsPort,
        long cid,
        String tpmSocket,
        boolean nbdkit) {
    int port(DisplayPorts.Use use) {
        return switch (use) {
            case VNC -> vncPort;
            case WEBSOCKET -> websocketPort;
            case SPICE -> spicePort;
            case SPICE_TLS -> spiceTlsPort;
        };
    }

    /** The socket of the nbdkit for that node; null when there is none. */
    @Nullable
    Path nbdkitSocket(Path directory, String node) {
        return nbdkit ? directory.resolve("nbdkit-" + node + ".socket") : null;
    }
}
