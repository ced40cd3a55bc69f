package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** The NBD server and what it shows. It listens nowhere: what a client would read is not modelled. */
final class Exports {

    private final Machine machine;
    private final Graph graph;
    private final Map<String, Export> exports = new LinkedHashMap<>();
    private boolean serving;

    private record Export(Node node, String name) {}

    Exports(Machine machine, Graph graph) {
        this.machine = machine;
        this.graph = graph;
        machine.put("nbd-server-start", Refused.answered(command -> start()));
        machine.put("nbd-server-stop", Refused.answered(command -> stop()));
        machine.put("block-export-add", Refused.answered(this::add));
        machine.put("block-export-del", Refused.answered(this::delete));
        machine.put("query-block-exports", command -> Answer.value(list()));
    }

    private Answer start() throws Refused {
        if (serving) {
            throw new Refused("NBD server already running");
        }
        serving = true;
        return Answer.done();
    }

    private Answer stop() throws Refused {
        if (!serving) {
            throw new Refused("NBD server not running");
        }
        serving = false;
        for (String id : exports.keySet().toArray(new String[0])) {
            remove(id);
        }
        return Answer.done();
    }

    private Answer add(Command command) throws Refused {
        JsonNode arguments = command.arguments();
        if (!arguments.path("type").asText().equals("nbd")
                || arguments.path("writable").asBoolean()) {
            throw new Refused("the fake QEMU models NBD exports alone, which nobody writes to");
        }
        String id = arguments.path("id").asText();
        if (exports.containsKey(id)) {
            throw new Refused("Block export id '" + id + "' is already in use");
        }
        String name = arguments.path("node-name").asText();
        Node node = graph.get(name);
        if (node == null) {
            throw new Refused("Cannot find device='' nor node-name='" + name + "'");
        }
        if (!serving) {
            throw new Refused("NBD server not running");
        }
        String shown = arguments.path("name").asText(name);
        if (exports.values().stream().anyMatch(export -> export.name().equals(shown))) {
            throw new Refused("NBD server already has export named '" + shown + "'");
        }
        for (JsonNode bitmap : arguments.path("bitmaps")) {
            Bitmap used = node.bitmaps.get(bitmap.asText());
            if (used == null) {
                throw new Refused("Bitmap '" + bitmap.asText() + "' is not found");
            }
            Bitmaps.checkIdle(used);
            used.busy = true;
        }
        node.held = true;
        exports.put(id, new Export(node, shown));
        return Answer.done();
    }

    private Answer delete(Command command) throws Refused {
        String id = command.arguments().path("id").asText();
        if (!exports.containsKey(id)) {
            throw new Refused("Export '" + id + "' is not found");
        }
        remove(id);
        return Answer.done();
    }

    private void remove(String id) {
        Export export = exports.remove(id);
        if (export != null) {
            export.node().held = false;
            export.node().bitmaps.values().forEach(bitmap -> bitmap.busy = false);
            machine.emit(
                    "BLOCK_EXPORT_DELETED",
                    JsonNodeFactory.instance.objectNode().put("id", id));
        }
    }

    private ArrayNode list() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        exports.forEach((id, export) -> list.addObject()
                .put("node-name", export.node().name)
                .put("shutting-down", false)
                .put("type", "nbd")
                .put("id", id));
        return list;
    }
}
