package org.qmp4j.testkit.machine.descriptor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.commandline.Suboptions;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/**
 * Sets of descriptors. Those of {@code -add-fd} are a list of numbers, what is behind them is not looked at; those that
 * were passed over a monitor are open in this process. Guarded by its owner.
 */
final class FdSets {

    private static final String DIRECTORY = "/dev/fdset/";
    private static final int LAST_STANDARD = 2;
    private static final Set<String> KEYS = Set.of("fd", "set", "opaque");

    /** One descriptor of a set; QEMU 7.2 keeps it until the machine runs. */
    private static final class Member {
        private final long set;
        private final int number;
        private final String opaque;
        private final boolean open;
        private boolean removed;

        Member(long set, int number, String opaque, boolean open) {
            this.set = set;
            this.number = number;
            this.opaque = opaque;
            this.open = open;
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final QemuVersion version;
    private final BooleanSupplier running;

    FdSets(QemuVersion version, CommandLine line, BooleanSupplier running) throws StartFailure {
        this.version = version;
        this.running = running;
        int next = 0;
        for (CommandLine.Option option : line.options("add-fd")) {
            next = Math.max(next, number(option, option.suboptions(""), "fd") + 1);
        }
        for (CommandLine.Option option : line.options("add-fd")) {
            Suboptions given = option.suboptions("");
            members.add(new Member(number(option, given, "set"), next++, given.get("opaque"), false));
        }
    }

    private static int number(CommandLine.Option option, Suboptions given, String key) throws StartFailure {
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
        int number = Integer.parseInt(text);
        if (key.equals("fd") && number <= LAST_STANDARD) {
            throw option.refused("fd cannot be a standard I/O stream");
        }
        return number;
    }

    Answer add(Command command, Source source) {
        OptionalInt number = source.take();
        if (number.isEmpty()) {
            return Answer.error(Descriptors.NONE);
        }
        JsonNode wanted = command.arguments().path("fdset-id");
        long set = wanted.isMissingNode() ? firstFree() : wanted.asLong();
        if (set < 0) {
            source.close(number.getAsInt());
            return Answer.error("Parameter 'fdset-id' expects a non-negative value");
        }
        String opaque = command.arguments().path("opaque").asText();
        members.add(new Member(set, number.getAsInt(), opaque, true));
        return Answer.value(
                JsonNodeFactory.instance.objectNode().put("fdset-id", set).put("fd", number.getAsInt()));
    }

    private long firstFree() {
        List<Long> taken = members.stream().map(member -> member.set).toList();
        long free = 0;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }

    Answer remove(Command command, Source source) {
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
        if (version != QemuVersion.V7_2 || running.getAsBoolean()) {
            forget(member -> member.set == set && member.removed, source);
        }
        return Answer.done();
    }

    private void forget(Predicate<Member> which, Source source) {
        for (Member member : members.stream().filter(which).toList()) {
            members.remove(member);
            if (member.open) {
                source.close(member.number);
            }
        }
    }

    void close(Source source) {
        forget(member -> true, source);
    }

    Path file(String name) {
        Optional<Member> found = members.stream()
                .filter(member -> name.equals(DIRECTORY + member.set))
                .findFirst();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    version == QemuVersion.V7_2
                            ? "Could not dup FD for " + name + " flags 2: No such file or directory"
                            : "Failed to find fdset " + name);
        }
        if (!found.get().open) {
            throw new IllegalArgumentException("the fake QEMU does not open descriptors of -add-fd");
        }
        return Path.of("/proc/self/fd/" + found.get().number);
    }

    ArrayNode list() {
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
