package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A type of the schema, QAPI {@code SchemaInfo}. Types name each other by ids, as they may be recursive. */
sealed interface SchemaType {
    /** A scalar: {@code str}, {@code int}, {@code number}, {@code bool}, {@code null}, {@code any}. */
    record Builtin(String name) implements SchemaType {}

    /** One of some words. */
    record Choice(List<String> values) implements SchemaType {}

    /** A list. */
    record ListOf(String element) implements SchemaType {}

    /** One of several types, told apart by the JSON that is given. */
    record Alternate(List<String> options) implements SchemaType {}

    /**
     * An object.
     *
     * @param tag the member whose value decides on further members; empty if none does
     * @param variants by the tag's value, the object type that has the further members
     */
    record Struct(List<Member> members, String tag, Map<String, String> variants) implements SchemaType {}

    /**
     * A member of an object.
     *
     * @param type its id
     */
    record Member(String name, String type, boolean optional, boolean deprecated) {}

    /** Reads one entity of the schema; what is unknown counts as any value. */
    static SchemaType read(JsonNode entity) {
        return switch (entity.path("meta-type").asText()) {
            case "enum" -> new Choice(texts(entity.path("values"), ""));
            case "array" -> new ListOf(entity.path("element-type").asText());
            case "alternate" -> new Alternate(texts(entity.path("members"), "type"));
            case "object" -> struct(entity);
            case "builtin" -> new Builtin(entity.path("name").asText());
            default -> new Builtin("any");
        };
    }

    private static Struct struct(JsonNode entity) {
        List<Member> members = new ArrayList<>();
        for (JsonNode member : entity.path("members")) {
            members.add(new Member(
                    member.path("name").asText(),
                    member.path("type").asText(),
                    // the schema marks an optional member by a default of null
                    member.has("default"),
                    texts(member.path("features"), "").contains("deprecated")));
        }
        Map<String, String> variants = new LinkedHashMap<>();
        for (JsonNode variant : entity.path("variants")) {
            variants.put(variant.path("case").asText(), variant.path("type").asText());
        }
        return new Struct(List.copyOf(members), entity.path("tag").asText(""), variants);
    }

    private static List<String> texts(JsonNode array, String member) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add((member.isEmpty() ? one : one.path(member)).asText()));
        return List.copyOf(texts);
    }
}
