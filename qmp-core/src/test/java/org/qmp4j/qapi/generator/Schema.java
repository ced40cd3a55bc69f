package org.qmp4j.qapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qmp4j.message.QmpJson;
import org.qmp4j.qapi.generator.Definition.AlternateDef;
import org.qmp4j.qapi.generator.Definition.CommandDef;
import org.qmp4j.qapi.generator.Definition.EnumDef;
import org.qmp4j.qapi.generator.Definition.EventDef;
import org.qmp4j.qapi.generator.Definition.Head;
import org.qmp4j.qapi.generator.Definition.ObjectDef;

/** The QAPI schema of QEMU 10.0: the generator's input. */
final class Schema {
    private final Map<String, Definition> definitions = new LinkedHashMap<>();

    private Schema() {}

    static Schema load() {
        Schema schema = new Schema();
        for (JsonNode json : resource("qapi-10.0.json")) {
            Definition definition = definition(json);
            schema.definitions.put(definition.name(), definition);
        }
        return schema;
    }

    /** The facts as they are, for those that must not trust this model. */
    static JsonNode resource(String name) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("/qapi/" + name), name)) {
            return QmpJson.mapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    Collection<Definition> all() {
        return definitions.values();
    }

    <T extends Definition> Stream<T> all(Class<T> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Empty for built-in types such as {@code str}. */
    Optional<Definition> find(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    ObjectDef object(String name) {
        return (ObjectDef) Objects.requireNonNull(definitions.get(name), name);
    }

    /** All members of an object, those of its bases first, without those of variants. */
    List<Member> members(ObjectDef object) {
        List<Member> members = new ArrayList<>();
        object.base().ifPresent(base -> members.addAll(members(object(base))));
        members.addAll(object.own());
        return members;
    }

    /** The member that says which variant of a union it is. */
    Member tag(ObjectDef union) {
        String tag = union.tag().orElseThrow();
        return members(union).stream()
                .filter(member -> member.name().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    /** The members that every variant of a union has, without the tag. */
    List<Member> common(ObjectDef union) {
        Member tag = tag(union);
        return members(union).stream().filter(member -> !member.equals(tag)).toList();
    }

    private static Definition definition(JsonNode json) {
        Head head = new Head(
                json.get("name").textValue(),
                json.get("module").textValue(),
                Optional.ofNullable(json.path("since").textValue()),
                Features.of(json.path("features")),
                json.has("if") ? Optional.of(condition(json.get("if"))) : Optional.empty());
        String kind = json.get("kind").textValue();
        return switch (kind) {
            case "enum" -> enumeration(head, json);
            case "object" -> object(head, json);
            case "alternate" -> new AlternateDef(head, map(json.get("alternatives"), TypeRef::of));
            case "command" ->
                new CommandDef(
                        head,
                        text(json.get("arg")),
                        json.get("ret").isNull() ? Optional.empty() : Optional.of(TypeRef.of(json.get("ret"))),
                        json.get("boxed").booleanValue(),
                        json.path("allow_oob").booleanValue());
            case "event" -> new EventDef(head, text(json.get("arg")));
            default -> throw new IllegalArgumentException("a definition of an unknown kind: " + kind);
        };
    }

    private static EnumDef enumeration(Head head, JsonNode json) {
        List<String> values =
                json.get("values").valueStream().map(JsonNode::textValue).toList();
        return new EnumDef(head, values, map(json.path("valueFeatures"), Features::of));
    }

    private static ObjectDef object(Head head, JsonNode json) {
        List<Member> own = json.get("members")
                .valueStream()
                .map(member -> Member.of(head.name(), member))
                .toList();
        return new ObjectDef(
                head,
                text(json.path("base")),
                own,
                text(json.path("tag")),
                map(json.path("variants"), JsonNode::textValue));
    }

    private static Optional<String> text(JsonNode json) {
        return Optional.ofNullable(json.textValue());
    }

    private static <T> Map<String, T> map(JsonNode json, Function<JsonNode, T> reader) {
        Map<String, T> map = new LinkedHashMap<>();
        json.properties().forEach(entry -> map.put(entry.getKey(), reader.apply(entry.getValue())));
        return map;
    }

    /** {@code CONFIG_X}, or several joined by "and" or "or". */
    private static String condition(JsonNode json) {
        if (json.isTextual()) {
            return "{@code " + json.textValue() + "}";
        }
        String word = json.has("all") ? " and " : " or ";
        JsonNode parts = json.has("all") ? json.get("all") : json.get("any");
        return parts.valueStream().map(Schema::condition).collect(Collectors.joining(word));
    }
}
