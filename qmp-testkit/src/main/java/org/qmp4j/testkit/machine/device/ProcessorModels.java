package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;

/** What query-cpu-model-expansion says of qemu64, max and base under TCG. */
final class ProcessorModels {

    private final Catalogue catalogue;

    ProcessorModels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void addTo(Machine machine) {
        machine.put("query-cpu-model-expansion", command -> expand(command.arguments()));
    }

    private Answer expand(JsonNode arguments) {
        String name = arguments.path("model").path("name").asText();
        JsonNode known = catalogue.expansion(arguments.path("type").asText(), name);
        if (!catalogue.isProcessor(name)) {
            return Answer.error("CPU model '" + name + "' not found");
        }
        if (!known.isObject()) {
            return Answer.error("the fake QEMU does not model the expansion of the CPU '" + name + "'");
        }
        ObjectNode model = known.deepCopy();
        ObjectNode props = (ObjectNode) model.path("props");
        JsonNode full = catalogue.expansion("full", name).path("props");
        for (Map.Entry<String, JsonNode> wanted :
                arguments.path("model").path("props").properties()) {
            if (!full.has(wanted.getKey())) {
                return Answer.error("Property '" + name + "-x86_64-cpu." + wanted.getKey() + "' not found");
            }
            if (props.has(wanted.getKey())) {
                props.set(wanted.getKey(), wanted.getValue());
            }
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("model", model);
        return Answer.value(answer);
    }
}
