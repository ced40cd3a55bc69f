package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.message.QmpJson;

/** Members of one JSON object, in the order in which they are put. What is empty is left out. */
public final class QapiWriter {
    private final ObjectNode object = QmpJson.object();

    /** An object without members. */
    public QapiWriter() {}

    /** What was put so far. */
    public ObjectNode object() {
        return object;
    }

    /** A {@code bool}. */
    public void put(String name, boolean value) {
        object.put(name, value);
    }

    /** An integer that fits in a long. */
    public void put(String name, long value) {
        object.put(name, value);
    }

    /** A {@code number}. @throws IllegalArgumentException if it is infinite or no number: JSON has no such thing */
    public void put(String name, double value) {
        object.set(name, node(value));
    }

    /** A {@code str}. */
    public void put(String name, String value) {
        object.put(name, value);
    }

    /** Any other value of QAPI. */
    public void put(String name, QapiValue value) {
        object.set(name, value.toJson());
    }

    /** A tree; copied. */
    public void put(String name, JsonNode value) {
        object.set(name, value.deepCopy());
    }

    /** A list of values of QAPI, numbers, texts or trees. */
    public void put(String name, List<?> values) {
        object.set(name, node(values));
    }

    /** A member that may be missing. */
    public void put(String name, Optional<?> value) {
        if (value.isPresent()) {
            object.set(name, node(value.get()));
        }
    }

    /** The form on the wire of a value of QAPI, a number, a text, a truth value, a tree, or a list of these. */
    public static JsonNode node(Object value) {
        JsonNodeFactory nodes = QmpJson.mapper().getNodeFactory();
        if (value instanceof QapiValue typed) {
            return typed.toJson();
        } else if (value instanceof String text) {
            return nodes.textNode(text);
        } else if (value instanceof Boolean bool) {
            return nodes.booleanNode(bool);
        } else if (value instanceof Double number) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(number + " is no number that JSON can say");
            }
            return nodes.numberNode(number);
        } else if (value instanceof Number integer) {
            return nodes.numberNode(integer.longValue());
        } else if (value instanceof JsonNode tree) {
            return tree.deepCopy();
        } else if (value instanceof List<?> list) {
            ArrayNode array = nodes.arrayNode(list.size());
            list.forEach(element -> array.add(node(element)));
            return array;
        }
        throw new IllegalArgumentException("QAPI has no such value: " + value.getClass());
    }
}
