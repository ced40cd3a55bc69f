package org.qmp4j.examples.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.qmp4j.schema.QemuSchema;
import org.qmp4j.schema.SchemaType;

/** Types in a few words, for people: {@code int}, {@code on|off}, {@code [str]}, {@code {host, port, ipv4?}}. */
final class TypeText {
    private static final int WORDS = 8;

    private TypeText() {}

    /** A type. An object is shown with its members' names; a question mark means optional. */
    static String of(QemuSchema schema, String id) {
        SchemaType type = schema.type(id);
        if (type instanceof SchemaType.Choice choice) {
            return join(choice.names(), "|", 3 * WORDS);
        }
        if (type instanceof SchemaType.ListOf list) {
            return "[" + of(schema, list.element()) + "]";
        }
        if (type instanceof SchemaType.Alternate alternate) {
            return alternate.options().stream()
                    .map(option -> of(schema, option))
                    .distinct()
                    .collect(Collectors.joining(" or "));
        }
        if (type instanceof SchemaType.Struct struct) {
            List<String> names = new ArrayList<>();
            for (SchemaType.Member member : struct.members()) {
                names.add(member.name() + (member.optional() ? "?" : ""));
            }
            if (!struct.variants().isEmpty()) {
                names.add("… by " + struct.tag());
            }
            return "{" + join(names, ", ", WORDS) + "}";
        }
        return ((SchemaType.Builtin) type).name();
    }

    /** A member's type and what else is to be known of it. */
    static String of(QemuSchema schema, SchemaType.Member member) {
        return of(schema, member.type())
                + (member.optional() ? ", optional" : "")
                + (member.features().contains("deprecated") ? ", deprecated" : "");
    }

    private static String join(List<String> words, String separator, int most) {
        return words.size() <= most
                ? String.join(separator, words)
                : String.join(separator, words.subList(0, most)) + separator + "… (" + words.size() + ")";
    }
}
