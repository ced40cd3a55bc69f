package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.schema.SchemaType;

/** What can stand at a place of a line, by the schema. Knows no terminal. */
final class Proposals {
    /**
     * One way to go on.
     *
     * @param text replaces the word up to the cursor
     * @param label the part of it that matters
     * @param about its type, or what is to be known of it; may be empty
     * @param ends whether the word is complete with it, so that a space may follow
     */
    record Proposal(String text, String label, String about, boolean ends) {}

    /** Lines that the shell itself understands. */
    static final List<String> OWN = List.of("help", "exit");

    private final QemuSchema schema;

    Proposals(QemuSchema schema) {
        this.schema = schema;
    }

    /** @param cursor position in the line; what follows it decides nothing but which arguments are taken */
    List<Proposal> at(String line, int cursor) {
        if (LineScanner.isJson(line)) {
            return List.of();
        }
        List<Word> before = LineScanner.scan(line.substring(0, cursor)).words();
        boolean inWord = !before.isEmpty() && before.get(before.size() - 1).end() == cursor;
        Word current = inWord ? before.get(before.size() - 1) : new Word(cursor, "", -1);
        int index = inWord ? before.size() - 1 : before.size();
        if (index == 0) {
            return Stream.concat(commands(), OWN.stream().map(own -> whole(own, "of the shell")))
                    .toList();
        }
        String command = before.get(0).text();
        if (command.equals("help") && index == 1) {
            return Stream.concat(commands(), schema.events().stream().map(event -> whole(event.name(), "event")))
                    .toList();
        }
        List<Word> others = new ArrayList<>(LineScanner.scan(line).words());
        others.removeIf(word -> word.start() == current.start());
        String subject = command.equals("help") ? before.get(1).text() : command;
        return schema.command(subject)
                .map(entry -> argument(entry.arguments(), current, CommandLineSyntax.lenient(others)))
                .orElse(List.of());
    }

    private Stream<Proposal> commands() {
        return schema.commands().stream()
                .map(command -> whole(command.name(), command.features().contains("deprecated") ? "deprecated" : ""));
    }

    private static Proposal whole(String word, String about) {
        return new Proposal(word, word, about, true);
    }

    private List<Proposal> argument(String root, Word word, ObjectNode given) {
        List<String> path = word.path();
        if (word.hasValue()) {
            return member(root, path, given)
                    .map(member -> values(member.type(), word.key() + "="))
                    .orElse(List.of());
        }
        List<String> parents = path.subList(0, path.size() - 1);
        String prefix = parents.isEmpty() ? "" : String.join(".", parents) + ".";
        String owner = parents.isEmpty()
                ? root
                : member(root, parents, given).map(SchemaType.Member::type).orElse("");
        JsonNode there = given;
        for (String parent : parents) {
            there = there.path(parent);
        }
        List<Proposal> names = new ArrayList<>();
        for (SchemaType.Member member : schema.members(owner, there)) {
            if (!there.has(member.name()) || there.get(member.name()).isObject()) {
                names.addAll(names(member, prefix, there.has(member.name())));
            }
        }
        return names;
    }

    /** The member that a dotted name leads to, from an object type on. */
    private Optional<SchemaType.Member> member(String type, List<String> path, JsonNode given) {
        Optional<SchemaType.Member> here = schema.members(type, given).stream()
                .filter(member -> member.name().equals(path.get(0)))
                .findFirst();
        return path.size() == 1
                ? here
                : here.flatMap(member -> member(member.type(), path.subList(1, path.size()), given.path(path.get(0))));
    }

    private List<Proposal> names(SchemaType.Member member, String prefix, boolean begun) {
        String name = prefix + member.name();
        String about = TypeText.of(schema, member);
        List<Proposal> ways = new ArrayList<>();
        SchemaType type = schema.type(member.type());
        boolean object = type instanceof SchemaType.Struct;
        boolean either = type instanceof SchemaType.Alternate alternate
                && alternate.options().stream().anyMatch(option -> schema.type(option) instanceof SchemaType.Struct);
        if (!object && !begun) {
            ways.add(new Proposal(name + "=", member.name() + "=", about, false));
        }
        if (object || either) {
            ways.add(new Proposal(name + ".", member.name() + ".", about, false));
        }
        return ways;
    }

    private List<Proposal> values(String type, String prefix) {
        List<Proposal> values = new ArrayList<>();
        SchemaType known = schema.type(type);
        if (known instanceof SchemaType.Choice choice) {
            choice.names().forEach(value -> values.add(new Proposal(prefix + value, value, "", true)));
        } else if (known instanceof SchemaType.Builtin builtin && builtin.name().equals("bool")) {
            Stream.of("true", "false").forEach(value -> values.add(new Proposal(prefix + value, value, "", true)));
        } else if (known instanceof SchemaType.ListOf) {
            values.add(new Proposal(prefix + "[", "[", TypeText.of(schema, type), false));
        } else if (known instanceof SchemaType.Alternate alternate) {
            alternate.options().forEach(option -> values.addAll(values(option, prefix)));
        }
        return values;
    }
}
