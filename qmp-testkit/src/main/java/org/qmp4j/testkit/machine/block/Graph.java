package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.machine.job.Refused;

/** The nodes that there are, and who uses which. */
final class Graph {

    private static final int LONGEST_NAME = 31;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Drive> drives = new LinkedHashMap<>();
    private int anonymous = 100;

    /** A device that has, or could have, a node. */
    static final class Drive {
        final String qdev;
        final String path;
        final boolean removable;

        @Nullable
        Node node;

        /** Whether its tray is out. */
        boolean open;

        /** How much it may do, as block_set_io_throttle was told. */
        ObjectNode limits = JsonNodeFactory.instance.objectNode();

        /** Whether its last write met a full disk, since the machine ran. */
        boolean lacksSpace;

        /** A device called so by query-block, and placed so in the QOM tree. */
        Drive(String qdev, String path, boolean removable, @Nullable Node node) {
            this.qdev = qdev;
            this.path = path;
            this.removable = removable;
            this.node = node;
        }
    }

    @Nullable
    Node get(String name) {
        return nodes.get(name);
    }

    /** A node that a command names where it could name a device as well. */
    Node find(String name) throws Refused {
        Node node = nodes.get(name);
        if (node == null) {
            throw new Refused("Cannot find device='" + name + "' nor node-name='" + name + "'");
        }
        return node;
    }

    /** A node that a command may name in two ways; no device of a fake has a name of its own. */
    Node find(JsonNode arguments) throws Refused {
        String name = arguments.path("node-name").asText();
        Node node = nodes.get(name);
        if (node == null) {
            String device = arguments.path("device").asText();
            throw new Refused("Cannot find device='" + device + "' nor node-name='" + name + "'");
        }
        return node;
    }

    /** Youngest first, as QEMU lists them. */
    List<Node> nodes() {
        List<Node> all = new ArrayList<>(nodes.values());
        Collections.reverse(all);
        return all;
    }

    List<Drive> drives() {
        return List.copyOf(drives.values());
    }

    void attach(Drive drive) {
        drives.put(drive.qdev, drive);
    }

    void detach(String qdev) {
        Drive drive = drives.remove(qdev);
        if (drive != null && drive.node != null) {
            release(drive.node);
        }
    }

    String anonymousName() {
        return "#block" + anonymous++;
    }

    /** Whether a new node may have a name. */
    void checkName(String name) throws Refused {
        if (!name.matches("[A-Za-z][-A-Za-z0-9._]*")) {
            throw new Refused("Invalid node-name: '" + name + "'");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Refused("Node name too long");
        }
        if (nodes.containsKey(name)) {
            throw new Refused("Duplicate nodes with node-name='" + name + "'");
        }
    }

    void add(Node node) {
        nodes.put(node.name, node);
    }

    boolean hasDevice(Node node) {
        return node.held || drives.values().stream().anyMatch(drive -> drive.node == node);
    }

    /** The nodes directly above one, filters excepted. */
    List<Node> parents(Node node) {
        return nodes.values().stream()
                .filter(parent -> !parent.isFilter() && (parent.file == node || parent.backing == node))
                .toList();
    }

    private boolean isUsed(Node node) {
        return hasDevice(node)
                || !node.jobs.isEmpty()
                || nodes.values().stream().anyMatch(parent -> parent.file == node || parent.backing == node);
    }

    /** Refuses what may not be done to a node while another one or a job needs it as it is. */
    void checkBusy(Node node) throws Refused {
        for (Node parent : nodes.values()) {
            if (parent.backing == node) {
                throw new Refused(
                        "Node '" + node.name + "' is busy: node is used as backing hd of '" + parent.name + "'");
            }
        }
        if (!node.blocker.isEmpty()) {
            throw new Refused("Node '" + node.name + "' is busy: block device is in use by block job: " + node.blocker);
        }
    }

    /** {@code blockdev-del}. */
    void delete(String name) throws Refused {
        Node node = nodes.get(name);
        if (node == null) {
            throw new Refused("Failed to find node with node-name='" + name + "'");
        }
        if (hasDevice(node)) {
            throw new Refused("Node " + name + " is in use");
        }
        checkBusy(node);
        if (!node.ownedByMonitor) {
            throw new Refused("Node " + name + " is not owned by the monitor");
        }
        if (isUsed(node)) {
            throw new Refused("Block device " + name + " is in use");
        }
        node.ownedByMonitor = false;
        release(node);
    }

    /** A node goes, and what it alone used, if nobody uses it any more. */
    void release(@Nullable Node node) {
        if (node == null || node.ownedByMonitor || isUsed(node)) {
            return;
        }
        nodes.remove(node.name);
        release(node.file);
        release(node.backing);
    }

    /** All that used one node use another; that one excepted. */
    void replace(Node old, Node by) {
        for (Drive drive : drives.values()) {
            drive.node = drive.node == old ? by : drive.node;
        }
        for (Node parent : nodes.values()) {
            if (parent != by) {
                parent.file = parent.file == old ? by : parent.file;
                parent.backing = parent.backing == old ? by : parent.backing;
            }
        }
    }

    /** The node below another's backing chain that leads to a base, or the last one; null if the base is not below. */
    static @Nullable Node above(Node top, Node base) {
        for (Node node = top; node != null; node = node.backing) {
            if (node.backing == base) {
                return node;
            }
        }
        return null;
    }
}
