package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Event;

/** A machine's run state, from its first {@code cont} to {@code quit}, and who it is. */
public final class Life {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Machine machine;
    private RunState state;

    /** A machine that runs already, or one that waits in prelaunch. */
    public Life(Machine machine, boolean paused) {
        this.machine = machine;
        state = paused ? RunState.PRELAUNCH : RunState.RUNNING;
        MachineIdentity identity = machine.identity();
        machine.put("query-version", command -> Answer.value(identity.versionJson()));
        machine.put("query-name", command -> Answer.value(name(identity)));
        machine.put("query-uuid", command -> Answer.value(NODES.objectNode().put("UUID", identity.uuid())));
        machine.put("query-commands", command -> Answer.value(commandNames()));
        machine.put("query-qmp-schema", command -> Answer.value(machine.schema().dump()));
        machine.put("query-status", command -> status());
        machine.put("cont", command -> cont());
        machine.put("stop", command -> stop());
        machine.put("system_powerdown", command -> Answer.eventThen(Event.of("POWERDOWN"), Answer.done()));
        machine.put("quit", command -> Answer.thenExit(Answer.eventThen(shutdown("host-qmp-quit"), Answer.done())));
    }

    /** The event with which a process says good-bye. */
    public static Event shutdown(String reason) {
        return new Event("SHUTDOWN", NODES.objectNode().put("guest", false).put("reason", reason));
    }

    /** True while the guest's processors run. */
    public synchronized boolean running() {
        return state == RunState.RUNNING;
    }

    private synchronized Answer status() {
        ObjectNode status = NODES.objectNode().put("status", state.word());
        if (machine.schema().version() == QemuVersion.V7_2) {
            status.put("singlestep", false);
        }
        return Answer.value(status.put("running", state == RunState.RUNNING));
    }

    private static ObjectNode name(MachineIdentity identity) {
        ObjectNode name = NODES.objectNode();
        return identity.name().isEmpty() ? name : name.put("name", identity.name());
    }

    private ArrayNode commandNames() {
        ArrayNode names = NODES.arrayNode();
        names.addObject().put("name", "qmp_capabilities");
        machine.commands().forEach(name -> names.addObject().put("name", name));
        return names;
    }

    private synchronized Answer cont() {
        if (state == RunState.RUNNING) {
            return Answer.done();
        }
        state = RunState.RUNNING;
        return Answer.eventThen(Event.of("RESUME"), Answer.done());
    }

    private synchronized Answer stop() {
        if (state != RunState.RUNNING) {
            return Answer.done();
        }
        state = RunState.PAUSED;
        return Answer.eventThen(Event.of("STOP"), Answer.done());
    }
}
