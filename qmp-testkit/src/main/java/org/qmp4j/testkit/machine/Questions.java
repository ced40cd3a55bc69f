package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** What a machine says about itself: who it is, what it can do, and what its type of machine has not. */
public final class Questions {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Adds the commands. */
    public Questions(Machine machine, CommandLine line) {
        MachineIdentity identity = machine.identity();
        machine.put("query-version", command -> Answer.value(identity.versionJson()));
        machine.put("query-name", command -> Answer.value(name(identity)));
        machine.put("query-uuid", command -> Answer.value(NODES.objectNode().put("UUID", identity.uuid())));
        machine.put("query-commands", command -> Answer.value(commandNames(machine)));
        machine.put("query-qmp-schema", command -> Answer.value(machine.schema().dump()));
        boolean none = MachineType.of(line, identity.version()).equals("none");
        machine.put(
                "query-current-machine",
                command -> Answer.value(NODES.objectNode().put("wakeup-suspend-support", !none)));
        String noNmi = identity.version() == QemuVersion.V7_2
                ? "this feature or command is not currently supported"
                : "machine does not provide NMIs";
        machine.put("inject-nmi", command -> none ? Answer.error(noNmi) : Answer.done());
    }

    private static ObjectNode name(MachineIdentity identity) {
        ObjectNode name = NODES.objectNode();
        return identity.name().isEmpty() ? name : name.put("name", identity.name());
    }

    private static ArrayNode commandNames(Machine machine) {
        ArrayNode names = NODES.arrayNode();
        names.addObject().put("name", "qmp_capabilities");
        machine.commands().forEach(name -> names.addObject().put("name", name));
        return names;
    }
}
