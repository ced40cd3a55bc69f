package org.qmp4j.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** From QEMU's document to entries and types. What it does not know it leaves out, so that a newer QEMU can be read. */
final class SchemaReader {
    static final SchemaType.Builtin ANY = new SchemaType.Builtin("any", "value");

    final SortedMap<String, SchemaEntry> commands = new TreeMap<>();
    final SortedMap<String, SchemaEntry> events = new TreeMap<>();
    final Map<String, SchemaType> types = new HashMap<>();

    /** The few words of a schema occur a thousand times: one copy of each is kept. */
    private final Map<String, String> words = new HashMap<>();

    SchemaReader(JsonNode document) {
        for (JsonNode entity : document) {
            String name = word(entity.path("name"));
            switch (entity.path("meta-type").asText()) {
                case "command" -> commands.put(name, entry(name, entity));
                case "event" -> events.put(name, entry(name, entity));
                case "builtin" -> types.put(name, new SchemaType.Builtin(name, word(entity.path("json-type"))));
                case "array" -> types.put(name, new SchemaType.ListOf(word(entity.path("element-type"))));
                case "alternate" -> types.put(name, alternate(entity));
                case "object" -> types.put(name, struct(entity));
                case "enum" -> types.put(name, choice(entity));
                default -> types.put(name, ANY);
            }
        }
    }

    private SchemaEntry entry(String name, JsonNode entity) {
        return new SchemaEntry(
                name,
                word(entity.path("arg-type")),
                word(entity.path("ret-type")),
                entity.path("allow-oob").asBoolean(),
                features(entity));
    }

    /** Since QEMU 6.2 the words are objects, as they can have features; before, there is only the list of words. */
    private SchemaType choice(JsonNode entity) {
        List<SchemaType.Value> values = new ArrayList<>();
        for (JsonNode member : entity.path("members")) {
            values.add(new SchemaType.Value(word(member.path("name")), features(member)));
        }
        if (values.isEmpty()) {
            entity.path("values").forEach(value -> values.add(new SchemaType.Value(word(value), List.of())));
        }
        return values.isEmpty() ? ANY : new SchemaType.Choice(List.copyOf(values), features(entity));
    }

    private SchemaType alternate(JsonNode entity) {
        List<String> options = new ArrayList<>();
        entity.path("members").forEach(member -> options.add(word(member.path("type"))));
        return new SchemaType.Alternate(List.copyOf(options), features(entity));
    }

    private SchemaType struct(JsonNode entity) {
        List<SchemaType.Member> members = new ArrayList<>();
        for (JsonNode member : entity.path("members")) {
            members.add(new SchemaType.Member(
                    word(member.path("name")),
                    word(member.path("type")),
                    // QEMU marks an optional member by a default, which is null
                    member.has("default"),
                    features(member)));
        }
        Map<String, String> variants = new LinkedHashMap<>();
        for (JsonNode variant : entity.path("variants")) {
            variants.put(word(variant.path("case")), word(variant.path("type")));
        }
        return new SchemaType.Struct(
                List.copyOf(members),
                word(entity.path("tag")),
                variants.isEmpty() ? Map.of() : Collections.unmodifiableMap(variants),
                features(entity));
    }

    private List<String> features(JsonNode entity) {
        JsonNode given = entity.path("features");
        if (given.isEmpty()) {
            return List.of();
        }
        List<String> features = new ArrayList<>();
        given.forEach(feature -> features.add(word(feature)));
        return List.copyOf(features);
    }

    private String word(JsonNode text) {
        return words.computeIfAbsent(text.asText(), same -> same);
    }
}
