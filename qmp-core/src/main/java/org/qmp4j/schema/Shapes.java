package org.qmp4j.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Unions made plain, and alternates taken apart. Bounded, as a broken schema may lead back to itself. */
final class Shapes {
    /** Deeper than any union of unions in QEMU. */
    private static final int MOST_TAGS = 16;

    private final QemuSchema schema;

    Shapes(QemuSchema schema) {
        this.schema = schema;
    }

    /** What a value can be: itself, or the options of an alternate. */
    List<SchemaType> options(SchemaType type) {
        return type instanceof SchemaType.Alternate alternate
                ? alternate.options().stream().map(schema::type).toList()
                : List.of(type);
    }

    /** The object that a value can be, if it can be one. */
    Optional<SchemaType.Struct> struct(SchemaType type) {
        return options(type).stream()
                .filter(SchemaType.Struct.class::isInstance)
                .map(SchemaType.Struct.class::cast)
                .findFirst();
    }

    /** The object with the members that this value of its tag leads to; empty if it has no such value. */
    Optional<SchemaType.Struct> variant(SchemaType.Struct struct, String tag) {
        String id = struct.variants().get(tag);
        return id != null && schema.type(id) instanceof SchemaType.Struct further
                ? Optional.of(join(struct, further))
                : Optional.empty();
    }

    /** The object with all members that the tags given lead to. It has a tag still where that tag decided nothing. */
    SchemaType.Struct narrowed(SchemaType.Struct struct, JsonNode given) {
        SchemaType.Struct now = struct;
        for (int i = 0; i < MOST_TAGS && !now.variants().isEmpty(); i++) {
            Optional<SchemaType.Struct> next =
                    variant(now, given.path(now.tag()).asText());
            if (next.isEmpty()) {
                return now;
            }
            now = next.get();
        }
        return now;
    }

    /** The values of the tag with which the object has the member. */
    List<String> variantsWith(SchemaType.Struct struct, String member) {
        return struct.variants().entrySet().stream()
                .filter(one -> schema.type(one.getValue()) instanceof SchemaType.Struct further
                        && further.members().stream()
                                .anyMatch(each -> each.name().equals(member)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The JSON type that a value of the type is; "value" stands for any. */
    static String json(SchemaType type) {
        if (type instanceof SchemaType.Builtin builtin) {
            return builtin.json();
        } else if (type instanceof SchemaType.Choice) {
            return "string";
        } else if (type instanceof SchemaType.ListOf) {
            return "array";
        }
        // an alternate has no alternate among its options in QEMU
        return type instanceof SchemaType.Struct ? "object" : "value";
    }

    private static SchemaType.Struct join(SchemaType.Struct base, SchemaType.Struct further) {
        List<SchemaType.Member> members = new ArrayList<>(base.members());
        members.addAll(further.members());
        return new SchemaType.Struct(members, further.tag(), further.variants(), further.features());
    }
}
