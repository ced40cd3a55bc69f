package org.qmp4j.supervisor.launch;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The ports of a USB bus or of a hub while they are given out; in some of them are further hubs. */
final class UsbHub {
    /** Ports of a hub of QEMU. */
    static final int PORTS = 8;

    /** The most ports on the way to a device. */
    private static final int DEPTH = 4;

    private final int ports;
    private final int level;
    /** What is taken, and the hub that is there. */
    private final TreeMap<Integer, UsbHub> hubs = new TreeMap<>();

    private final boolean[] taken;

    /** @param level how many ports lead to its own; 0 for a bus */
    UsbHub(int ports, int level) {
        this.ports = ports;
        this.level = level;
        this.taken = new boolean[ports + 1];
    }

    /** Takes the port that is stated. @return why it cannot be had, or null */
    @Nullable
    String claim(String path, boolean hub) {
        int dot = path.indexOf('.');
        int port = Integer.parseInt(dot < 0 ? path : path.substring(0, dot));
        if (port > ports) {
            return "there are the ports 1 to " + ports;
        }
        if (dot >= 0) {
            UsbHub next = hubs.get(port);
            return next == null ? "there is no hub at port " + port : next.claim(path.substring(dot + 1), hub);
        }
        if (taken[port]) {
            return "something else is there";
        }
        take(port, hub);
        return null;
    }

    private void take(int port, boolean hub) {
        taken[port] = true;
        if (hub && level + 1 < DEPTH) {
            hubs.put(port, new UsbHub(PORTS, level + 1));
        }
    }

    /** Takes the lowest free port; one of a hub only when there is no other. */
    @Nullable
    String take(boolean hub) {
        for (int port = 1; port <= ports; port++) {
            if (!taken[port]) {
                take(port, hub);
                return Integer.toString(port);
            }
        }
        for (Map.Entry<Integer, UsbHub> next : hubs.entrySet()) {
            String path = next.getValue().take(hub);
            if (path != null) {
                return next.getKey() + "." + path;
            }
        }
        return null;
    }
}
