package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;

/** Checkpoints for people and for scripts. */
final class CheckpointText {
    private CheckpointText() {}

    /** One line each, or a tree. */
    static String text(CheckpointSet set, boolean tree) {
        StringBuilder out = new StringBuilder();
        if (tree) {
            set.roots().forEach(root -> branch(set, root, "", out));
        } else {
            set.all()
                    .forEach(one -> out.append(String.format(
                            "%s %-24s %-20s %s%n",
                            isCurrent(set, one) ? "*" : " ",
                            one.name(),
                            Instant.ofEpochSecond(one.creationTime()),
                            one.parent() == null ? "" : one.parent())));
        }
        return out.isEmpty() ? "No checkpoint" : out.toString().stripTrailing();
    }

    private static void branch(CheckpointSet set, Checkpoint one, String indent, StringBuilder out) {
        out.append(indent)
                .append(one.name())
                .append(isCurrent(set, one) ? " *" : "")
                .append('\n');
        set.children(one.name()).forEach(child -> branch(set, child, indent + "  ", out));
    }

    private static boolean isCurrent(CheckpointSet set, Checkpoint one) {
        return set.current().filter(one::equals).isPresent();
    }

    static JsonNode json(CheckpointSet set) {
        ArrayNode rows = QmpJson.object().putArray("checkpoints");
        set.all().forEach(one -> rows.add(json(one, isCurrent(set, one))));
        return rows;
    }

    /** {@code {name, parent, creationTime, description, current, disks: [{disk, bitmap}]}}. */
    static ObjectNode json(Checkpoint one, boolean current) {
        ObjectNode json = QmpJson.object()
                .put("name", one.name())
                .put("parent", one.parent())
                .put("creationTime", one.creationTime())
                .put("description", one.description())
                .put("current", current);
        ArrayNode disks = json.putArray("disks");
        for (CheckpointDisk disk : one.bitmaps()) {
            disks.addObject().put("disk", disk.name()).put("bitmap", disk.bitmap());
        }
        return json;
    }

    /** {@code {checkpoints: [NAME …]}}. */
    static ObjectNode names(List<String> names) {
        ObjectNode json = QmpJson.object();
        ArrayNode all = json.putArray("checkpoints");
        names.forEach(all::add);
        return json;
    }
}
