package org.qmp4j.testkit.machine.descriptor;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;
import org.qmp4j.testkit.script.CommandHandler;

/**
 * Descriptors passed to a machine, by name or in sets. Those that came over a monitor are open in this process, if that
 * monitor receives any; else getfd and add-fd answer what QEMU answers to a client that sent none.
 */
public final class Descriptors implements AutoCloseable {

    static final String NONE = "No file descriptor supplied via SCM_RIGHTS";
    private static final Set<String> TAKERS = Set.of("getfd", "add-fd");

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final FdSets sets;
    private Source source = Source.none();

    /** The sets of a command line. */
    public Descriptors(Machine machine, CommandLine line, BooleanSupplier running) throws StartFailure {
        sets = new FdSets(machine.schema().version(), line, running);
        machine.put("getfd", this::keep);
        machine.put("closefd", this::close);
        machine.put("add_client", this::addClient);
        machine.put("add-fd", command -> sets.add(command, source));
        machine.put("remove-fd", command -> sets.remove(command, source));
        machine.put("query-fdsets", command -> Answer.value(sets.list()));
    }

    /** The handler of a command, if there is one, as a client has it whose descriptors come from here. */
    public @Nullable CommandHandler from(Source sender, @Nullable CommandHandler handler) {
        return handler == null
                ? null
                : command -> {
                    if (!TAKERS.contains(command.name())) {
                        return handler.handle(command);
                    }
                    synchronized (this) {
                        source = sender;
                        return handler.handle(command);
                    }
                };
    }

    /** The number under which this process holds what was passed by this name; empty if nothing was. */
    public synchronized OptionalInt named(String name) {
        Integer number = names.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /**
     * The file that is meant by {@code /dev/fdset/N}.
     *
     * @throws IllegalArgumentException if it is not open here; in QEMU's words
     */
    public synchronized Path file(String name) {
        return sets.file(name);
    }

    private synchronized Answer keep(Command command) {
        OptionalInt number = source.take();
        if (number.isEmpty()) {
            return Answer.error(NONE);
        }
        String name = command.arguments().path("fdname").asText();
        if (name.matches("\\d.*")) {
            source.close(number.getAsInt());
            return Answer.error("Parameter 'fdname' expects a name not starting with a digit");
        }
        Integer old = names.put(name, number.getAsInt());
        if (old != null) {
            source.close(old);
        }
        return Answer.done();
    }

    private synchronized Answer close(Command command) {
        Integer number = names.remove(name(command));
        if (number == null) {
            return Answer.error("File descriptor named '" + name(command) + "' not found");
        }
        source.close(number);
        return Answer.done();
    }

    private Answer addClient(Command command) {
        return named(name(command)).isPresent()
                ? Answer.error("the fake QEMU does not model a client that is passed to it")
                : Answer.error("File descriptor named '" + name(command) + "' has not been found");
    }

    private static String name(Command command) {
        return command.arguments().path("fdname").asText();
    }

    /** Closes all that was passed. */
    @Override
    public synchronized void close() {
        sets.close(source);
        names.values().forEach(source::close);
        names.clear();
    }
}
