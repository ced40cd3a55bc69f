package org.qmp4j.testkit.machine.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/**
 * Descriptors passed to a machine, by name or in sets. Java cannot receive a descriptor over a UNIX socket (SCM_RIGHTS),
 * so to this fake nobody ever passes one: getfd and add-fd answer what QEMU answers to a client that sent none, and
 * no name is ever known to closefd and add_client. The sets of {@code -add-fd} are kept as a list of numbers; the
 * descriptors behind them are not looked at.
 */
public final class Descriptors {

    private static final String NONE = "No file descriptor supplied via SCM_RIGHTS";
    private static final int LAST_STANDARD = 2;
    private static final Set<String> KEYS = Set.of("fd", "set", "opaque");

    /** One descriptor of a set; QEMU 7.2 keeps it until the machine runs. */
    private static final class Member {
        private final long set;
        private final long number;
        private final String opaque;
        private boolean removed;

        Member(long set, long number, String opaque) {
            this.set = set;
            this.number = number;
            this.opaque = opaque;
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final Machine machine;
    private final BooleanSupplier running;

    /** The sets of a command line. */
    public Descriptors(Machine machine, CommandLine line, BooleanSupplier running) throws StartFailure {
        this.machine = machine;
        this.running = running;
        long next = 0;
        for (CommandLine.Option option : line.options("add-fd")) {
            next = Math.max(next, number(option, option.suboptions(""), "fd") + 1);
        }
        for (CommandLine.Option option : line.options("add-fd")) {
            Suboptions given = option.suboptions("");
            members.add(new Member(number(option, given, "set"), next++, given.get("opaque")));
        }
        machine.put("getfd", command -> Answer.error(NONE));
        machine.put("add-fd", command -> Answer.error(NONE));
        machine.put("closefd", command -> Answer.error(name(command) + " not found"));
        machine.put("add_client", command -> Answer.error(name(command) + " has not been found"));
        machine.put("remove-fd", this::remove);
        machine.put("query-fdsets", command -> Answer.value(sets()));
    }

    private static String name(Command command) {
        return "File descriptor named '" + command.arguments().path("fdname").asText() + "'";
    }

    private static long number(CommandLine.Option option, Suboptions given, String key) throws StartFailure {
        List<String> strangers = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!KEYS.contains(name)) {
                strangers.add(name);
            }
        });
        if (!strangers.isEmpty()) {
            throw option.refused("Invalid parameter '" + strangers.get(0) + "'");
        }
        String text = given.get(key);
        if (!text.matches("-?\\d{1,9}|")) {
            throw option.refused("Parameter '" + key + "' expects a number");
        }
        if (text.isEmpty() || text.startsWith("-")) {
            throw option.refused(key + " option is required and must be non-negative");
        }
        long number = Long.parseLong(text);
        if (key.equals("fd") && number <= LAST_STANDARD) {
            throw option.refused("fd cannot be a standard I/O stream");
        }
        return number;
    }

    private Answer remove(Command command) {
        JsonNode fd = command.arguments().path("fd");
        long set = command.arguments().path("fdset-id").asLong();
        List<Member> found = members.stream()
                .filter(member -> member.set == set && (fd.isMissingNode() || member.number == fd.asLong()))
                .toList();
        if (found.isEmpty()) {
            return Answer.error("File descriptor named 'fdset-id:" + set
                    + (fd.isMissingNode() ? "" : ", fd:" + fd.asLong()) + "' not found");
        }
        found.forEach(member -> member.removed = true);
        if (machine.schema().version() != QemuVersion.V7_2 || running.getAsBoolean()) {
            members.removeIf(member -> member.set == set && member.removed);
        }
        return Answer.done();
    }

    private ArrayNode sets() {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        members.stream().map(member -> member.set).distinct().sorted().forEach(set -> {
            ObjectNode one = answer.insertObject(0).put("fdset-id", set);
            ArrayNode fds = one.putArray("fds");
            members.stream().filter(member -> member.set == set).forEach(member -> {
                ObjectNode fd = fds.addObject().put("fd", member.number);
                if (!member.opaque.isEmpty()) {
                    fd.put("opaque", member.opaque);
                }
            });
        });
        return answer;
    }
}
