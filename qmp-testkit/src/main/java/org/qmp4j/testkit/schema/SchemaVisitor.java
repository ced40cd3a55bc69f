package org.qmp4j.testkit.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Goes through a value in the order of its type's members, as QEMU's input visitor does, and stops at the first mismatch.
 * Names in complaints are whole paths ("file.filename", "actions[0].data.node"), except where QEMU gives the last part.
 */
final class SchemaVisitor {

    /** The dump hides the names of alternates; QEMU's complaints have them. */
    private static final Map<String, String> ALTERNATES = Map.of(
            "file", "BlockdevRef",
            "backing", "BlockdevRefOrNull",
            "bitmaps", "BlockDirtyBitmapOrStr",
            "tls-creds", "StrOrNull",
            "tls-hostname", "StrOrNull",
            "tls-authz", "StrOrNull");

    private final Function<String, JsonNode> entities;

    /** The first thing that is wrong, in QEMU's words. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1;

        Mismatch(String message) {
            super(message);
        }

        String text() {
            return String.valueOf(getMessage());
        }
    }

    SchemaVisitor(Function<String, JsonNode> entities) {
        this.entities = entities;
    }

    /** @param open whether members that the type lacks are let through */
    void visit(String type, JsonNode value, boolean open) throws Mismatch {
        visit(new Place("", "", ""), entities.apply(type), value, open);
    }

    /** Where in the value: the whole path, the last name (QEMU calls an element of a list "null"), the list's name. */
    private record Place(String path, String name, String list) {
        Place member(String member) {
            return new Place(path.isEmpty() ? member : path + "." + member, member, "");
        }

        Place element(int index) {
            return new Place(path + "[" + index + "]", "null", name);
        }
    }

    private void visit(Place at, JsonNode entity, JsonNode value, boolean open) throws Mismatch {
        switch (entity.path("meta-type").asText()) {
            case "object" -> object(at, entity, value, open);
            case "array" -> array(at, entity, value);
            case "enum" -> enumeration(at, entity, value);
            case "alternate" -> alternate(at, entity, value);
            default -> builtin(at, entity.path("json-type").asText(), value);
        }
    }

    private void object(Place at, JsonNode entity, JsonNode value, boolean open) throws Mismatch {
        expect(at, value.isObject(), "object");
        Set<String> known = new HashSet<>();
        members(at, entity, value, known);
        for (String name : (Iterable<String>) value::fieldNames) {
            if (!open && !known.contains(name)) {
                throw new Mismatch("Parameter '" + at.member(name).path() + "' is unexpected");
            }
        }
    }

    private void members(Place at, JsonNode entity, JsonNode value, Set<String> known) throws Mismatch {
        for (JsonNode member : entity.path("members")) {
            String name = member.path("name").asText();
            known.add(name);
            JsonNode given = value.path(name);
            if (!given.isMissingNode()) {
                visit(at.member(name), entities.apply(member.path("type").asText()), given, false);
            } else if (!member.has("default")) {
                throw new Mismatch("Parameter '" + at.member(name).path() + "' is missing");
            }
        }
        String tag = value.path(entity.path("tag").asText()).asText();
        for (JsonNode variant : entity.path("variants")) {
            if (variant.path("case").asText().equals(tag)) {
                members(at, entities.apply(variant.path("type").asText()), value, known);
            }
        }
    }

    private void array(Place at, JsonNode entity, JsonNode value) throws Mismatch {
        expect(at, value.isArray(), "array");
        JsonNode type = entities.apply(entity.path("element-type").asText());
        for (int i = 0; i < value.size(); i++) {
            visit(at.element(i), type, value.get(i), false);
        }
    }

    private void enumeration(Place at, JsonNode entity, JsonNode value) throws Mismatch {
        expect(at, value.isTextual(), "string");
        for (JsonNode one : entity.path("values")) {
            if (one.asText().equals(value.textValue())) {
                return;
            }
        }
        throw new Mismatch("Parameter '" + at.name() + "' does not accept value '" + value.textValue() + "'");
    }

    private void alternate(Place at, JsonNode entity, JsonNode value) throws Mismatch {
        for (JsonNode member : entity.path("members")) {
            JsonNode type = entities.apply(member.path("type").asText());
            if (fits(type, value)) {
                visit(at, type, value, false);
                return;
            }
        }
        String name = at.list().isEmpty() ? at.name() : at.list();
        throw new Mismatch("Invalid parameter type for '" + at.name() + "', expected: "
                + ALTERNATES.getOrDefault(name, "another type"));
    }

    /** QEMU chooses the branch of an alternate by the kind of JSON value alone. */
    private static boolean fits(JsonNode type, JsonNode value) {
        return switch (type.path("meta-type").asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "enum" -> value.isTextual();
            default ->
                switch (type.path("json-type").asText()) {
                    case "string" -> value.isTextual();
                    case "int" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "null" -> value.isNull();
                    default -> true;
                };
        };
    }

    private static void builtin(Place at, String type, JsonNode value) throws Mismatch {
        switch (type) {
            case "string" -> expect(at, value.isTextual(), "string");
            case "int" -> expect(at, value.isIntegralNumber() && isSmall(value), "integer");
            case "number" -> expect(at, value.isNumber(), "number");
            case "boolean" -> expect(at, value.isBoolean(), "boolean");
            case "null" -> expect(at, value.isNull(), "null");
            default -> {
                // "value" is any type
            }
        }
    }

    private static boolean isSmall(JsonNode number) {
        return number.bigIntegerValue().bitLength() <= Long.SIZE;
    }

    private static void expect(Place at, boolean right, String type) throws Mismatch {
        if (!right) {
            throw new Mismatch("Invalid parameter type for '" + at.path() + "', expected: " + type);
        }
    }
}
