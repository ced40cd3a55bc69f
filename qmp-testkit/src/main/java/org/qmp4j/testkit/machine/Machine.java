package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;

/** A guest that runs, pauses and ends, with the commands that every QEMU has. Safe to use from any thread. */
public final class Machine {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final MachineIdentity identity;
    private final Map<String, CommandHandler> commands = new TreeMap<>();
    private RunState state;

    /** A machine that runs already, or one that waits in prelaunch for its first {@code cont}. */
    public Machine(MachineIdentity identity, boolean paused) {
        this.identity = identity;
        state = paused ? RunState.PRELAUNCH : RunState.RUNNING;
        add("query-version", command -> Answer.value(identity.versionJson()));
        add("query-status", command -> status());
        add("query-name", command -> Answer.value(name()));
        add("query-uuid", command -> Answer.value(NODES.objectNode().put("UUID", identity.uuid())));
        add("query-commands", command -> Answer.value(commandNames()));
        add("query-yank", command -> Answer.value("[]"));
        add("query-jobs", command -> Answer.value("[]"));
        put("job-dismiss", Set.of("id"), Machine::dismiss);
        add("cont", command -> cont());
        add("stop", command -> stop());
        add("system_powerdown", command -> Answer.eventThen(Event.of("POWERDOWN"), Answer.done()));
        add("quit", command -> Answer.thenExit(Answer.eventThen(shutdown("host-qmp-quit"), Answer.done())));
    }

    /** The event with which a process says good-bye. */
    public static Event shutdown(String reason) {
        return new Event("SHUTDOWN", NODES.objectNode().put("guest", false).put("reason", reason));
    }

    /** The handler of a command; null if QEMU has no such command. */
    public synchronized @Nullable CommandHandler handler(String name) {
        return commands.get(name);
    }

    /** Adds a command, or replaces one; its arguments are not looked at. */
    public synchronized void put(String name, CommandHandler handler) {
        commands.put(name, handler);
    }

    /** Adds a command that takes these arguments and no other. */
    public void put(String name, Set<String> parameters, CommandHandler handler) {
        put(name, command -> {
            for (String argument : (Iterable<String>) command.arguments()::fieldNames) {
                if (!parameters.contains(argument)) {
                    return Answer.error("Parameter '" + argument + "' is unexpected");
                }
            }
            return handler.handle(command);
        });
    }

    /** Who this machine is. */
    public MachineIdentity identity() {
        return identity;
    }

    /** True while the guest's processors run. */
    public synchronized boolean running() {
        return state == RunState.RUNNING;
    }

    private void add(String name, CommandHandler handler) {
        put(name, Set.of(), handler);
    }

    private synchronized Answer status() {
        return Answer.value(NODES.objectNode()
                .put("status", state.word())
                .put("singlestep", false)
                .put("running", state == RunState.RUNNING));
    }

    private ObjectNode name() {
        ObjectNode name = NODES.objectNode();
        return identity.name().isEmpty() ? name : name.put("name", identity.name());
    }

    private synchronized ArrayNode commandNames() {
        ArrayNode names = NODES.arrayNode();
        names.addObject().put("name", "qmp_capabilities");
        commands.keySet().forEach(name -> names.addObject().put("name", name));
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

    private static Answer dismiss(Command command) {
        if (!command.arguments().has("id")) {
            return Answer.error("Parameter 'id' is missing");
        }
        return command.arguments().path("id").isTextual()
                ? Answer.error("Job not found")
                : Answer.error("Invalid parameter type for 'id', expected: string");
    }
}
