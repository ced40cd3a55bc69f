package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.schema.SchemaEntry;
import org.qmp4j.schema.SchemaType;

/** The answers to {@code help} and {@code help COMMAND}, from the schema. */
final class HelpText {
    private static final String SYNTAX = """
            command key=value key.sub=value key={"json": 1} key=[1, 2] key="quoted text"
              Numbers, true, false and null are recognised; quote them to give them as strings.
            {"execute": "command", "arguments": {...}}   a raw message; exec-oob too
            help COMMAND [key=value...]   its arguments; values given decide which further ones there are
            help EVENT                    its data
            exit or Ctrl-D                leaves; QEMU goes on. (The command quit ends QEMU.)
            """;

    private final QemuSchema schema;
    private final Palette palette;

    HelpText(QemuSchema schema, Palette palette) {
        this.schema = schema;
        this.palette = palette;
    }

    /** @param width of the screen, in characters */
    String overview(int width) {
        if (schema.commands().isEmpty()) {
            return SYNTAX + "This QEMU did not tell its schema, so its commands are not known here.";
        }
        List<String> names = schema.commands().stream().map(SchemaEntry::name).toList();
        int column = names.stream().mapToInt(String::length).max().orElse(1) + 2;
        int across = Math.max(1, width / column);
        int rows = (names.size() + across - 1) / across;
        StringBuilder text = new StringBuilder(SYNTAX);
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int i = row; i < names.size(); i += rows) {
                line.append(names.get(i))
                        .append(" ".repeat(column - names.get(i).length()));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.append(names.size()).append(" commands.").toString();
    }

    /** @param line what follows {@code help}: a command or event, and perhaps arguments */
    String topic(String line) {
        List<Word> words = LineScanner.scan(line).words();
        String name = words.get(0).text();
        ObjectNode given = CommandLineSyntax.lenient(words.subList(1, words.size()));
        return schema.command(name)
                .map(command -> command(command, given))
                .or(() -> schema.event(name).map(event -> event(event, given)))
                .orElse("There is no command or event '" + JsonPainter.printable(name) + "' in this QEMU.");
    }

    private String command(SchemaEntry command, ObjectNode given) {
        List<SchemaType.Member> members = schema.members(command.arguments(), given);
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(Palette.Role.COMMAND, command.name()) + remarks(command));
        lines.addAll(members(members, ""));
        further(command.arguments(), given).ifPresent(lines::add);
        // the one command whose schema does not tell all that it takes
        if (command.name().equals("device_add")) {
            lines.add("  …  the driver's own properties: device-list-properties typename=DRIVER lists them");
        }
        lines.add("returns " + TypeText.of(schema, command.result()));
        if (schema.type(command.result()) instanceof SchemaType.ListOf list) {
            lines.addAll(members(schema.members(list.element(), given), "  "));
        } else {
            lines.addAll(members(schema.members(command.result(), given), "  "));
        }
        return String.join("\n", lines);
    }

    private String event(SchemaEntry event, ObjectNode given) {
        List<String> lines = new ArrayList<>();
        lines.add(palette.paint(Palette.Role.EVENT, event.name()) + "  event");
        lines.addAll(members(schema.members(event.arguments(), given), ""));
        return String.join("\n", lines);
    }

    private static String remarks(SchemaEntry command) {
        return (command.features().contains("deprecated") ? "  deprecated" : "")
                + (command.outOfBand() ? "  can run out of band" : "");
    }

    private List<String> members(List<SchemaType.Member> members, String indent) {
        int width = members.stream()
                .mapToInt(member -> member.name().length())
                .max()
                .orElse(0);
        return Stream.concat(
                        members.stream().filter(member -> !member.optional()),
                        members.stream().filter(SchemaType.Member::optional))
                .map(member -> indent + "  " + palette.paint(Palette.Role.KEY, member.name())
                        + " ".repeat(width - member.name().length() + 2) + TypeText.of(schema, member))
                .toList();
    }

    private Optional<String> further(String id, ObjectNode given) {
        if (schema.type(id) instanceof SchemaType.Struct struct
                && !struct.variants().isEmpty()
                && !given.has(struct.tag())) {
            String example = struct.variants().keySet().iterator().next();
            return Optional.of("  …  " + struct.tag() + " decides on further ones: add " + struct.tag() + "=" + example
                    + " to see those");
        }
        return Optional.empty();
    }
}
