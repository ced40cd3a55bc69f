package org.qmp4j.testkit.machine.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;

/** Connections of chardevs that can be cut; that of a monitor is listed, but its cut is not modelled. */
final class Yank {

    private final Chardevs chardevs;

    Yank(Chardevs chardevs) {
        this.chardevs = chardevs;
    }

    void addTo(Machine machine) {
        machine.put("query-yank", command -> Answer.value(instances()));
        machine.put("yank", command -> cut(command.arguments().path("instances")));
    }

    private ArrayNode instances() {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        chardevs.yankable()
                .forEach(id -> answer.addObject().put("type", "chardev").put("id", id));
        return answer;
    }

    private Answer cut(JsonNode instances) {
        for (JsonNode instance : instances) {
            if (!instance.path("type").asText().equals("chardev")
                    || !chardevs.yankable().contains(instance.path("id").asText())) {
                return Answer.error("DeviceNotFound", "Instance not found");
            }
        }
        for (JsonNode instance : instances) {
            chardevs.find(instance.path("id").asText()).map(Chardev::backend).ifPresent(Backend::cut);
        }
        return Answer.done();
    }
}
