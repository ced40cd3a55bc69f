package org.qmp4j.testkit.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.schema.QmpSchema;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;
import org.qmp4j.testkit.script.Event;

/**
 * The commands and events of one fake, held to the schema of its version: a command that this QEMU lacks is not there,
 * arguments that it refuses are refused in its words, and a reply or event that it could not give is a mistake of the
 * fake. What the commands do is for the parts in the rooms below. Safe to use from any thread.
 */
public final class Machine {

    private final MachineIdentity identity;
    private final QmpSchema schema;
    private final MainLoop loop;
    private final Throttle events;
    private final Space space = new Space();
    private final Map<String, CommandHandler> checked = new TreeMap<>();
    private final Map<String, CommandHandler> unchecked = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();
    private @Nullable Predicate<String> allowed;
    private UnaryOperator<CommandHandler> around = handler -> handler;

    /** A machine without commands. */
    public Machine(MachineIdentity identity, MainLoop loop, Consumer<Event> events) {
        this.identity = identity;
        this.schema = QmpSchema.of(identity.version());
        this.loop = loop;
        this.events = new Throttle(loop, events);
    }

    /** Who this machine is. */
    public MachineIdentity identity() {
        return identity;
    }

    /** What this QEMU can say and hear. */
    public QmpSchema schema() {
        return schema;
    }

    /** The room on the host's disks. */
    public Space space() {
        return space;
    }

    /** Where work goes that is done after a reply. */
    public MainLoop loop() {
        return loop;
    }

    /** Adds a command, or replaces one; nothing happens if this QEMU lacks it. */
    public synchronized void put(String name, CommandHandler handler) {
        if (schema.hasCommand(name)) {
            checked.put(name, handler);
        }
    }

    /** Adds a command that is not held to the schema, which may lack it. */
    public synchronized void putUnchecked(String name, CommandHandler handler) {
        unchecked.put(name, handler);
    }

    /** The handler of a command; null if this QEMU has no such command. */
    public synchronized @Nullable CommandHandler handler(String name) {
        CommandHandler free = unchecked.get(name);
        if (free != null) {
            return free;
        }
        if (!schema.hasCommand(name)) {
            return null;
        }
        if (allowed != null && !allowed.test(name)) {
            return command -> Answer.error(
                    "The command '" + name + "' is permitted only after machine initialization has completed");
        }
        CommandHandler bound = checked.getOrDefault(name, Machine::notModelled);
        return around.apply(command -> handle(bound, command));
    }

    /** Puts something around every command, what is around it already included. */
    public synchronized void around(UnaryOperator<CommandHandler> more) {
        UnaryOperator<CommandHandler> inner = around;
        around = handler -> more.apply(inner.apply(handler));
    }

    /** Obeys these commands alone until {@link #allowAll()}. */
    synchronized void allowOnly(Predicate<String> names) {
        allowed = names;
    }

    /** Obeys every command; false if it did already. */
    synchronized boolean allowAll() {
        boolean limited = allowed != null;
        allowed = null;
        return limited;
    }

    private static Answer notModelled(Command command) {
        return Answer.error("the fake QEMU does not model '" + command.name() + "'");
    }

    /** All commands that there are. */
    public synchronized List<String> commands() {
        List<String> names = new ArrayList<>(checked.keySet());
        unchecked.keySet().stream().filter(name -> !checked.containsKey(name)).forEach(names::add);
        return names;
    }

    private Answer handle(CommandHandler handler, Command command) {
        Optional<String> refused = schema.argumentProblem(command.name(), command.arguments());
        return refused.isPresent() ? Answer.error(refused.get()) : truthful(command.name(), handler.handle(command));
    }

    private Answer truthful(String command, Answer answer) {
        if (answer instanceof Answer.Value value) {
            return schema.replyProblem(command, value.json()).map(this::mistake).orElse(answer);
        }
        if (answer instanceof Answer.EventsThen then) {
            for (Event event : then.events()) {
                Optional<String> problem = schema.eventProblem(event.name(), event.data());
                if (problem.isPresent()) {
                    return mistake(problem.get());
                }
            }
            Answer last = truthful(command, then.answer());
            return last == then.answer() ? answer : last;
        }
        if (answer instanceof Answer.ThenExit last) {
            Answer inner = truthful(command, last.answer());
            return inner == last.answer() ? answer : inner;
        }
        return answer;
    }

    /** Checks the late answer of a command that was withheld. */
    public synchronized Answer late(String command, Answer answer) {
        return checked.containsKey(command) && !unchecked.containsKey(command) ? truthful(command, answer) : answer;
    }

    private synchronized Answer mistake(String problem) {
        mistakes.add(problem);
        return Answer.error("the fake made a mistake: " + problem);
    }

    /** What the fake or its script said that this QEMU could not have said. */
    public synchronized List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    /** Emits an event on every monitor, if QEMU sends such events no oftener. @throws IllegalArgumentException if this QEMU has no such event; says what */
    public void emit(Event event) {
        schema.eventProblem(event.name(), event.data()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        events.emit(event);
    }

    /** Emits an event. */
    public void emit(String name, JsonNode data) {
        emit(new Event(name, data));
    }
}
