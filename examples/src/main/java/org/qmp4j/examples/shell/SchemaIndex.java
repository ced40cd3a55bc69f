package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The result of {@code query-qmp-schema}, to be asked: which commands there are, and what they take. Immutable. */
final class SchemaIndex {
    /**
     * A command or an event.
     *
     * @param arguments id of the object type of its arguments or data
     * @param result id of the type of a command's result; empty for an event
     */
    record Entry(String name, String arguments, String result, boolean outOfBand, boolean deprecated) {}

    private static final SchemaType ANY = new SchemaType.Builtin("any");

    private final SortedMap<String, Entry> commands = new TreeMap<>();
    private final SortedMap<String, Entry> events = new TreeMap<>();
    private final Map<String, SchemaType> types = new HashMap<>();

    private SchemaIndex(JsonNode schema) {
        for (JsonNode entity : schema) {
            String name = entity.path("name").asText();
            switch (entity.path("meta-type").asText()) {
                case "command" -> commands.put(name, entry(name, entity));
                case "event" -> events.put(name, entry(name, entity));
                default -> types.put(name, SchemaType.read(entity));
            }
        }
    }

    /** @param schema what {@code query-qmp-schema} returned */
    static SchemaIndex of(JsonNode schema) {
        return new SchemaIndex(schema);
    }

    /** Knows nothing: for a QEMU that could not tell its schema. */
    static SchemaIndex empty() {
        return new SchemaIndex(MissingNode.getInstance());
    }

    private static Entry entry(String name, JsonNode entity) {
        boolean deprecated = false;
        for (JsonNode feature : entity.path("features")) {
            deprecated |= feature.asText().equals("deprecated");
        }
        return new Entry(
                name,
                entity.path("arg-type").asText(),
                entity.path("ret-type").asText(""),
                entity.path("allow-oob").asBoolean(),
                deprecated);
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    /** By name, in alphabetical order. */
    List<Entry> commands() {
        return List.copyOf(commands.values());
    }

    /** By name, in alphabetical order. */
    List<Entry> events() {
        return List.copyOf(events.values());
    }

    Optional<Entry> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    Optional<Entry> event(String name) {
        return Optional.ofNullable(events.get(name));
    }

    SchemaType type(String id) {
        return types.getOrDefault(id, ANY);
    }

    /**
     * The members of an object type, those included that follow from its tag's value.
     *
     * @param id of the type; one that is no object and has none among its alternatives has no members
     * @param given what is given for the object so far; decides on variants
     */
    List<SchemaType.Member> members(String id, JsonNode given) {
        if (type(id) instanceof SchemaType.Alternate alternate) {
            return alternate.options().stream()
                    .filter(option -> type(option) instanceof SchemaType.Struct)
                    .findFirst()
                    .map(option -> members(option, given))
                    .orElse(List.of());
        }
        if (!(type(id) instanceof SchemaType.Struct struct)) {
            return List.of();
        }
        List<SchemaType.Member> all = new ArrayList<>(struct.members());
        String variant = struct.variants().get(given.path(struct.tag()).asText());
        if (variant != null) {
            all.addAll(members(variant, given));
        }
        return all;
    }

    /**
     * The member that a dotted name leads to, from an object type on.
     *
     * @param given what is given for the whole object so far
     */
    Optional<SchemaType.Member> member(String id, List<String> path, JsonNode given) {
        Optional<SchemaType.Member> here = members(id, given).stream()
                .filter(member -> member.name().equals(path.get(0)))
                .findFirst();
        return path.size() == 1
                ? here
                : here.flatMap(member -> member(member.type(), path.subList(1, path.size()), given.path(path.get(0))));
    }
}
