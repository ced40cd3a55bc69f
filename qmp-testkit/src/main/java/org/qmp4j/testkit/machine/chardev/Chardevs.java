package org.qmp4j.testkit.machine.chardev;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.script.Answer;

/** The character devices of a machine: {@code -chardev}, {@code -serial}, and those that {@code -qmp} makes. */
public final class Chardevs {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Chardev> chardevs = new LinkedHashMap<>();
    private Predicate<Chardev> connected = chardev -> false;
    private @Nullable Chardev serial;

    /** The chardevs of a command line; their sockets listen from now on, nobody serves them yet. */
    public Chardevs(Machine machine, CommandLine line) throws StartFailure {
        for (CommandLine.Option option : line.options("chardev")) {
            put(option, Chardev.of(option.value()));
        }
        int number = 0;
        for (CommandLine.Option option : line.options("serial")) {
            if (!option.value().equals("none")) {
                Chardev chardev = Chardev.ofShortForm("serial", option.value(), "serial" + number++);
                put(option, chardev);
                isSerial(chardev);
            }
        }
        number = 0;
        for (CommandLine.Option option : line.options("qmp")) {
            put(option, Chardev.ofShortForm("qmp", option.value(), "compat_monitor" + number++));
        }
        machine.put("query-chardev", command -> Answer.value(queryChardev()));
        machine.put("query-yank", command -> Answer.value(queryYank()));
    }

    private void put(CommandLine.Option option, Chardev chardev) throws StartFailure {
        if (chardevs.put(chardev.id(), chardev) != null) {
            throw StartFailure.of("chardev", option.value(), "Duplicate ID '" + chardev.id() + "' for chardev");
        }
    }

    /** Who knows which of them have a client. */
    public void connectedIf(Predicate<Chardev> test) {
        connected = test;
    }

    /** The backend of a serial port; the first of all gets the guest's console. */
    public void isSerial(Chardev chardev) {
        serial = serial == null ? chardev : serial;
    }

    /** The chardev behind the guest's console. */
    public Optional<Chardev> serial() {
        return Optional.ofNullable(serial);
    }

    /** All, in the order in which they were made. */
    public List<Chardev> all() {
        return List.copyOf(chardevs.values());
    }

    /** The chardev of this id. */
    public Optional<Chardev> find(String id) {
        return Optional.ofNullable(chardevs.get(id));
    }

    private ArrayNode queryChardev() {
        ArrayNode answer = NODES.arrayNode();
        for (Chardev chardev : chardevs.values()) {
            String filename = "null";
            if (chardev.path() != null) {
                filename = (connected.test(chardev) ? "" : "disconnected:") + "unix:" + chardev.path()
                        + (chardev.server() ? ",server=on" : "");
            }
            answer.addObject()
                    .put("frontend-open", true)
                    .put("filename", filename)
                    .put("label", chardev.id());
        }
        return answer;
    }

    private ArrayNode queryYank() {
        ArrayNode answer = NODES.arrayNode();
        for (Chardev chardev : chardevs.values()) {
            if (chardev.path() != null) {
                answer.addObject().put("type", "chardev").put("id", chardev.id());
            }
        }
        return answer;
    }
}
