package org.qmp4j.supervisor.migrationwire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The members of a message, each of which must be known and of its kind. Whatever is wrong is an {@link IllegalArgumentException} that says what. */
final class Members {
    private final String of;
    private final ObjectNode from;
    private final Set<String> left = new LinkedHashSet<>();

    Members(String of, ObjectNode from) {
        this.of = of;
        this.from = from;
        from.fieldNames().forEachRemaining(left::add);
    }

    /** Nothing else is there. */
    void end() {
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    of + ": nobody knows the member '" + left.iterator().next() + "'");
        }
    }

    private JsonNode take(String name, Predicate<JsonNode> kind, String what) {
        left.remove(name);
        JsonNode value = from.path(name);
        if (!kind.test(value)) {
            throw new IllegalArgumentException(of + ": member '" + name + "' must be " + what);
        }
        return value;
    }

    boolean has(String name) {
        return from.has(name);
    }

    String text(String name) {
        return take(name, JsonNode::isTextual, "a text").textValue();
    }

    @Nullable
    String optionalText(String name) {
        return has(name) ? text(name) : null;
    }

    boolean flag(String name) {
        return take(name, JsonNode::isBoolean, "true or false").booleanValue();
    }

    long number(String name) {
        return take(
                        name,
                        node -> node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0,
                        "a whole number, not negative")
                .longValue();
    }

    UUID uuid(String name) {
        String text = text(name);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(of + ": member '" + name + "' must be a uuid", e);
        }
    }

    Set<String> texts(String name) {
        List<String> all = new ArrayList<>();
        take(name, JsonNode::isArray, "an array").forEach(one -> all.add(one.asText()));
        return Set.copyOf(all);
    }

    Members inner(String name) {
        return new Members(of + "." + name, (ObjectNode) take(name, JsonNode::isObject, "an object"));
    }
}
