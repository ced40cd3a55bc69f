package org.qmp4j.supervisor.launch;

import org.qmp4j.supervisor.capabilities.QemuCapabilities;

/** How a QEMU is told to connect a network again when its connection is lost. */
public enum Reconnection {
    NEVER,
    SECONDS,
    MILLISECONDS;

    static Reconnection of(QemuCapabilities capabilities) {
        if (capabilities.has("netdev_add{stream}.reconnect-ms")) {
            return MILLISECONDS;
        }
        return capabilities.has("netdev_add{stream}.reconnect") ? SECONDS : NEVER;
    }
}
