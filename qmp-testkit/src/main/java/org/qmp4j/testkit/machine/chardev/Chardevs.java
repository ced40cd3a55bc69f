package org.qmp4j.testkit.machine.chardev;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.NameTable;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/**
 * The character devices of a machine: {@code -chardev}, {@code -serial}, those that {@code -qmp} makes, and those that
 * come and go while it lives.
 */
public final class Chardevs implements AutoCloseable {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final NameTable<Chardev> chardevs = new NameTable<>();
    private final Set<String> yankable = new LinkedHashSet<>();
    private final Backends backends;
    private @Nullable Chardev serial;

    /** The chardevs of a command line; their sockets listen from now on. */
    public Chardevs(Machine machine, CommandLine line) throws StartFailure {
        backends = new Backends(machine.schema().version());
        try {
            make(line);
        } catch (StartFailure e) {
            close();
            throw e;
        }
        machine.put("query-chardev", command -> Answer.value(queryChardev()));
        new Yank(this).addTo(machine);
        machine.put("chardev-add", this::add);
        machine.put("chardev-remove", command -> remove(id(command)));
        machine.put("chardev-change", this::change);
        machine.put("chardev-send-break", command -> sendBreak(id(command)));
        new RingCommands(this).addTo(machine);
        machine.put("query-chardev-backends", command -> Answer.value(kinds()));
    }

    private void make(CommandLine line) throws StartFailure {
        Set<String> monitors = new LinkedHashSet<>();
        for (CommandLine.Option option : line.options("mon")) {
            if (option.suboptions("chardev").get("mode").equals("control")) {
                monitors.add(option.suboptions("chardev").get("chardev"));
            }
        }
        for (CommandLine.Option option : line.options("chardev")) {
            Suboptions given = option.suboptions("backend");
            make(option, given, given.get("id"), monitors.contains(given.get("id")));
        }
        int number = 0;
        for (CommandLine.Option option : line.options("serial")) {
            if (!option.value().equals("none")) {
                Chardev port = make(option, Backends.shortForm(option), "serial" + number++, false);
                port.attach(Frontend.uart());
                isSerial(port);
            }
        }
        number = 0;
        for (CommandLine.Option option : line.options("qmp")) {
            make(option, Backends.shortForm(option), "compat_monitor" + number++, true);
        }
    }

    private Chardev make(CommandLine.Option option, Suboptions given, String id, boolean monitor) throws StartFailure {
        if (id.isEmpty()) {
            throw option.refused("chardev: no id specified");
        }
        if (chardevs.find(id).isPresent()) {
            throw StartFailure.of("chardev", option.value(), "Duplicate ID '" + id + "' for chardev");
        }
        try {
            boolean stdio = monitor && given.get("backend").equals("stdio");
            JsonNode described = stdio ? NODES.objectNode() : Backends.described(option, given);
            boolean socket = described.path("type").asText().equals("socket");
            Backend backend = stdio
                    ? Backends.stdio()
                    : monitor && socket ? Backends.monitor(described) : backends.open(described);
            Chardev made = put(id, backend);
            if (monitor) {
                made.attach(Frontend.stubborn());
            }
            return made;
        } catch (Backend.Refused e) {
            throw option.refused(e.words());
        }
    }

    private Chardev put(String id, Backend backend) {
        Chardev made = new Chardev(id, backend);
        chardevs.add(id, made);
        if (backend.canBeYanked()) {
            yankable.add(id);
        }
        return made;
    }

    private static String id(Command command) {
        return command.arguments().path("id").asText();
    }

    private Answer add(Command command) {
        return add(id(command), command.arguments().path("backend"));
    }

    private Answer add(String id, JsonNode backend) {
        if (chardevs.find(id).isPresent()) {
            return Answer.error("Chardev with id '" + id + "' already exists");
        }
        try {
            put(id, backends.open(backend));
            return Answer.done();
        } catch (Backend.Refused e) {
            return Answer.error("Failed to add chardev '" + id + "': " + e.words());
        }
    }

    private Answer remove(String id) {
        Chardev chardev = chardevs.find(id).orElse(null);
        if (chardev == null) {
            return notFound(id);
        }
        if (chardev.user() != null) {
            return Answer.error("Chardev '" + id + "' is busy");
        }
        forget(id, chardev);
        return Answer.done();
    }

    private void forget(String id, Chardev chardev) {
        chardevs.remove(id);
        yankable.remove(id);
        chardev.backend().close();
    }

    private static Answer notFound(String id) {
        return Answer.error("Chardev '" + id + "' not found");
    }

    private Answer change(Command command) {
        String id = id(command);
        JsonNode wanted = command.arguments().path("backend");
        Chardev chardev = chardevs.find(id).orElse(null);
        if (chardev == null) {
            return Answer.error("Chardev '" + id + "' does not exist");
        }
        Frontend user = chardev.user();
        if (user == null) {
            // nobody uses it: it goes, and another comes, or not
            forget(id, chardev);
            return add(id, wanted);
        }
        if (!user.swappable().getAsBoolean()) {
            return Answer.error("Chardev user does not support chardev hotswap");
        }
        try {
            Backend next = backends.open(wanted);
            chardev.change(next);
            chardevs.remove(id);
            chardevs.add(id, chardev);
            boolean unused = next.canBeYanked() ? yankable.add(id) : yankable.remove(id);
            return Answer.done();
        } catch (Backend.Refused e) {
            return Answer.error(e.words());
        }
    }

    private Answer sendBreak(String id) {
        return chardevs.find(id).isPresent() ? Answer.done() : notFound(id);
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
        return chardevs.inOrderOfBirth();
    }

    /** The chardev of this id. */
    public Optional<Chardev> find(String id) {
        return chardevs.find(id);
    }

    /** The ids of those whose connection can be cut, oldest first. */
    Set<String> yankable() {
        return yankable;
    }

    /** All ids, as QEMU's table has them. */
    public List<String> names() {
        return chardevs.names();
    }

    /** The type of the object behind a chardev, such as chardev-socket. */
    public String type(String id) {
        return "chardev-" + find(id).map(chardev -> chardev.backend().kind()).orElse("");
    }

    private ArrayNode queryChardev() {
        ArrayNode answer = NODES.arrayNode();
        for (String name : chardevs.names()) {
            Chardev chardev = chardevs.find(name).orElseThrow();
            Frontend user = chardev.user();
            // the last of the table comes first
            answer.insertObject(0)
                    .put("frontend-open", user != null && user.open())
                    .put("filename", chardev.backend().filename())
                    .put("label", name);
        }
        return answer;
    }

    private static ArrayNode kinds() {
        ArrayNode answer = NODES.arrayNode();
        List.of("null", "ringbuf", "memory", "file", "socket")
                .forEach(name -> answer.addObject().put("name", name));
        return answer;
    }

    /** Removes the sockets; connections stay. */
    public void unlisten() {
        all().forEach(chardev -> chardev.backend().unlisten());
    }

    @Override
    public void close() {
        all().forEach(chardev -> chardev.backend().close());
    }
}
