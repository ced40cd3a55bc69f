package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Predicate;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** The memory of a machine, and its balloon, which no guest ever inflates. */
final class Memory {

    private final Machine machine;
    private final Shape shape;
    private final Predicate<String> plugged;

    /** @param plugged whether a device of some driver is there */
    Memory(Machine machine, Shape shape, Predicate<String> plugged) {
        this.machine = machine;
        this.shape = shape;
        this.plugged = plugged;
        machine.put(
                "query-memory-size-summary",
                command -> Answer.value(JsonNodeFactory.instance
                        .objectNode()
                        .put("base-memory", shape.memory())
                        .put("plugged-memory", 0)));
        machine.put("query-memory-devices", command -> Answer.value("[]"));
        machine.put("query-balloon", command -> balloon());
        machine.put("balloon", command -> balloon(command.arguments().path("value")));
    }

    private boolean hasBalloon() {
        return plugged.test("virtio-balloon-pci");
    }

    private static Answer noBalloon() {
        return Answer.error("DeviceNotActive", "No balloon device has been activated");
    }

    private Answer balloon() {
        return hasBalloon()
                ? Answer.value(JsonNodeFactory.instance.objectNode().put("actual", shape.memory()))
                : noBalloon();
    }

    private Answer balloon(JsonNode value) {
        if (!hasBalloon()) {
            return noBalloon();
        }
        String name = machine.schema().version() == QemuVersion.V7_2 ? "target" : "value";
        return value.asLong() > 0 ? Answer.done() : Answer.error("Parameter '" + name + "' expects a size");
    }
}
