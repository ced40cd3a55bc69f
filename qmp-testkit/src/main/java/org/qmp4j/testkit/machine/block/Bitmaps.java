package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.qmp4j.testkit.machine.job.Refused;

/** What is done to dirty bitmaps. */
final class Bitmaps {

    private static final long GRANULARITY = 1 << 16;
    private static final long LEAST_GRANULARITY = 512;

    private final Graph graph;

    Bitmaps(Graph graph) {
        this.graph = graph;
    }

    void addTo(Map<String, Deed.Action> actions) {
        actions.put("block-dirty-bitmap-add", this::add);
        actions.put("block-dirty-bitmap-remove", this::remove);
        actions.put("block-dirty-bitmap-clear", this::clear);
        actions.put("block-dirty-bitmap-enable", arguments -> record(arguments, true));
        actions.put("block-dirty-bitmap-disable", arguments -> record(arguments, false));
        actions.put("block-dirty-bitmap-merge", this::merge);
    }

    private Deed add(JsonNode arguments) throws Refused {
        String name = arguments.path("name").asText();
        if (name.isEmpty()) {
            throw new Refused("Bitmap name cannot be empty");
        }
        Node node = graph.find(arguments.path("node").asText());
        long granularity = arguments.path("granularity").asLong(GRANULARITY);
        if (granularity < LEAST_GRANULARITY || Long.bitCount(granularity) != 1) {
            throw new Refused("Granularity must be power of 2 and at least 512");
        }
        boolean persistent = arguments.path("persistent").asBoolean();
        if (persistent && !node.driver.equals("qcow2")) {
            throw new Refused("Can't store persistent bitmaps to " + node.name + ": Operation not supported");
        }
        if (node.bitmaps.containsKey(name)) {
            throw new Refused("Bitmap already exists: " + name);
        }
        boolean recording = !arguments.path("disabled").asBoolean();
        node.bitmaps.put(name, new Bitmap(name, persistent, granularity, recording));
        return Deed.done(() -> node.bitmaps.remove(name));
    }

    private Deed remove(JsonNode arguments) throws Refused {
        Bitmap bitmap = idle(arguments, "name");
        Node node = node(arguments);
        return Deed.later(() -> node.bitmaps.remove(bitmap.name));
    }

    private Deed clear(JsonNode arguments) throws Refused {
        idle(arguments, "name");
        return Deed.done(() -> {});
    }

    private Deed record(JsonNode arguments, boolean recording) throws Refused {
        Bitmap bitmap = idle(arguments, "name");
        boolean before = bitmap.recording;
        bitmap.recording = recording;
        return Deed.done(() -> bitmap.recording = before);
    }

    private Deed merge(JsonNode arguments) throws Refused {
        idle(arguments, "target");
        for (JsonNode source : arguments.path("bitmaps")) {
            if (source.isTextual()) {
                find(node(arguments), source.asText());
            } else {
                find(node(source), source.path("name").asText());
            }
        }
        return Deed.done(() -> {});
    }

    private Node node(JsonNode arguments) throws Refused {
        String name = arguments.path("node").asText();
        Node node = graph.get(name);
        if (node == null) {
            throw new Refused("Node '" + name + "' not found");
        }
        return node;
    }

    private static Bitmap find(Node node, String name) throws Refused {
        Bitmap bitmap = node.bitmaps.get(name);
        if (bitmap == null) {
            throw new Refused("Dirty bitmap '" + name + "' not found");
        }
        return bitmap;
    }

    private Bitmap idle(JsonNode arguments, String member) throws Refused {
        Bitmap bitmap = find(node(arguments), arguments.path(member).asText());
        checkIdle(bitmap);
        return bitmap;
    }

    static void checkIdle(Bitmap bitmap) throws Refused {
        if (bitmap.busy) {
            throw new Refused(
                    "Bitmap '" + bitmap.name + "' is currently in use by another operation and cannot be used");
        }
    }
}
