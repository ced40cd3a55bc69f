package org.qmp4j.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qmp4j.schema.SchemaProblem.Kind;

/** Holds arguments against the schema, as QEMU does before it acts; but goes on at a problem, to tell all of them. */
final class CommandCheck {
    /**
     * The schema shows three members of this command, and QEMU holds it to none but the required one: it takes the others as
     * properties of the device, whatever their type, which only the device knows.
     */
    private static final Set<String> OPEN = Set.of("device_add");

    private static final int LONGEST_VALUE = 40;

    private final QemuSchema schema;
    private final Shapes shapes;
    private final List<SchemaProblem> problems = new ArrayList<>();

    CommandCheck(QemuSchema schema) {
        this.schema = schema;
        this.shapes = new Shapes(schema);
    }

    List<SchemaProblem> check(String command, ObjectNode arguments) {
        schema.command(command)
                .ifPresentOrElse(
                        entry -> {
                            SchemaType type = schema.type(entry.arguments());
                            if (OPEN.contains(command) && type instanceof SchemaType.Struct struct) {
                                missing("", struct, arguments);
                            } else {
                                value("", type, arguments);
                            }
                        },
                        () -> add(
                                Kind.UNKNOWN_COMMAND,
                                "",
                                "this QEMU has no command '" + command + "'; "
                                        + Names.instead(
                                                command,
                                                schema.commands().stream()
                                                        .map(SchemaEntry::name)
                                                        .toList())));
        return List.copyOf(problems);
    }

    private void value(String path, SchemaType type, JsonNode given) {
        if (type instanceof SchemaType.Builtin builtin) {
            builtin(path, builtin, given);
        } else if (!shapesMatch(type, given)) {
            wrongType(path, type, given);
        } else if (type instanceof SchemaType.Struct struct) {
            object(path, struct, given);
        } else if (type instanceof SchemaType.ListOf list) {
            SchemaType element = schema.type(list.element());
            for (int i = 0; i < given.size(); i++) {
                value(path + "[" + i + "]", element, given.get(i));
            }
        } else if (type instanceof SchemaType.Choice choice) {
            choice(path, choice, given.asText());
        } else {
            // QEMU chooses the option of an alternate by the kind of JSON alone
            shapes.options(type).stream()
                    .filter(option -> shapesMatch(option, given))
                    .findFirst()
                    .filter(option -> !(option instanceof SchemaType.Alternate))
                    .ifPresent(option -> value(path, option, given));
        }
    }

    private void object(String path, SchemaType.Struct type, JsonNode given) {
        SchemaType.Struct narrowed = shapes.narrowed(type, given);
        Map<String, SchemaType.Member> known = narrowed.members().stream()
                .collect(Collectors.toMap(SchemaType.Member::name, member -> member, (first, again) -> first));
        missing(path, narrowed, given);
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            SchemaType.Member member = known.get(field.getKey());
            if (member != null) {
                value(at(path, field.getKey()), schema.type(member.type()), field.getValue());
            } else if (shapes.variantsWith(narrowed, field.getKey()).isEmpty()) {
                unknown(at(path, field.getKey()), field.getKey(), type, known.keySet());
            }
        }
    }

    private void missing(String path, SchemaType.Struct type, JsonNode given) {
        for (SchemaType.Member member : type.members()) {
            if (!member.optional() && !given.has(member.name())) {
                add(Kind.MISSING_MEMBER, at(path, member.name()), "is missing, and required");
            }
        }
    }

    private void unknown(String path, String name, SchemaType.Struct type, Set<String> known) {
        List<String> elsewhere = shapes.variantsWith(type, name);
        add(
                Kind.UNKNOWN_MEMBER,
                path,
                "is no member that this QEMU has there; the object "
                        + Names.instead(name, known).substring("it ".length())
                        + (elsewhere.isEmpty()
                                ? ""
                                : "; with '" + type.tag() + "' " + String.join(", ", elsewhere) + " it has '" + name
                                        + "'"));
    }

    private void choice(String path, SchemaType.Choice choice, String given) {
        if (choice.values().stream().noneMatch(value -> value.name().equals(given))) {
            String shown = given.length() <= LONGEST_VALUE ? given : given.substring(0, LONGEST_VALUE) + "…";
            add(
                    Kind.UNKNOWN_VALUE,
                    path,
                    "has no value '" + shown + "' in this QEMU; " + Names.instead(shown, choice.names()));
        }
    }

    private void builtin(String path, SchemaType.Builtin type, JsonNode given) {
        if (!shapesMatch(type, given)) {
            wrongType(path, type, given);
        } else if (type.json().equals("int") && !is64Bit(given)) {
            add(Kind.OUT_OF_RANGE, path, "is no integer of 64 bits");
        }
    }

    private boolean shapesMatch(SchemaType type, JsonNode given) {
        return shapes.options(type).stream().anyMatch(option -> switch (Shapes.json(option)) {
            case "string" -> given.isTextual();
            case "int" -> isInteger(given);
            case "number" -> given.isNumber();
            case "boolean" -> given.isBoolean();
            case "null" -> given.isNull();
            case "array" -> given.isArray();
            case "object" -> given.isObject();
            default -> true;
        });
    }

    /** A decimal without a fraction is written as an integer. */
    private static boolean isInteger(JsonNode given) {
        return given.isIntegralNumber()
                || (given.isBigDecimal() && given.decimalValue().scale() == 0);
    }

    private static boolean is64Bit(JsonNode given) {
        int bits = given.bigIntegerValue().bitLength();
        return given.bigIntegerValue().signum() < 0 ? bits < Long.SIZE : bits <= Long.SIZE;
    }

    private void wrongType(String path, SchemaType type, JsonNode given) {
        String wanted =
                shapes.options(type).stream().map(Shapes::json).distinct().collect(Collectors.joining(" or "));
        add(Kind.WRONG_TYPE, path, "must be JSON " + wanted + ", not " + kind(given));
    }

    private static String kind(JsonNode given) {
        return switch (given.getNodeType()) {
            case STRING, BINARY -> "string";
            case NUMBER -> isInteger(given) ? "int" : "number";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case NULL, MISSING -> "null";
        };
    }

    private void add(Kind kind, String path, String text) {
        problems.add(new SchemaProblem(kind, path, text));
    }

    private static String at(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
