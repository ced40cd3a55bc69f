package org.qmp4j.qapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qmp4j.message.QmpCommand;
import org.qmp4j.message.QmpJson;

/** Generated types by the names of their facts. Only tests look things up like this. */
public final class Bound {
    private Bound() {}

    /** The class of a fact; its simple name is given by whoever knows the rule. */
    static Class<?> type(JsonNode fact) {
        String room = fact.get("module").textValue().replace(".json", "").replace("-", "");
        String name = camel(fact.get("name").textValue());
        String simple = fact.get("kind").textValue().equals("event")
                ? camel(fact.get("name").textValue().toLowerCase(Locale.ROOT)) + "Event"
                : name.equals("String") ? "StringValue" : name;
        try {
            return Class.forName("org.qmp4j.qapi." + (room.equals("char") ? "chardev" : room) + "." + simple);
        } catch (ClassNotFoundException e) {
            throw new LinkageError("no type for " + fact.get("name"), e);
        }
    }

    /** Reads a value as a generated type. */
    static Object decode(Class<?> type, JsonNode json) {
        try {
            Method decode = type.getMethod("decode", QapiReader.class);
            return decode.invoke(null, QapiReader.of("sample", json));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be read", e);
        }
    }

    /** A command with these arguments; of one that has none, they must be empty. */
    static QmpCommand<?> command(JsonNode fact, JsonNode arguments) {
        Class<?> type = type(fact);
        if (fact.get("arg").isTextual()) {
            return (QmpCommand<?>) decode(type, arguments);
        }
        try {
            return (QmpCommand<?>) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " has arguments", e);
        }
    }

    /** Every query that can be sent without arguments. */
    public static List<QmpCommand<?>> queries() {
        List<QmpCommand<?>> queries = new ArrayList<>();
        new Samples(Samples.Amount.LEAST)
                .facts("command")
                .filter(fact -> fact.get("name").textValue().matches("(x-)?query-.*"))
                .forEach(fact -> {
                    try {
                        queries.add(command(fact, QmpJson.object()));
                    } catch (QapiDecodeException needsArguments) {
                        assertTrue(fact.get("arg").isTextual(), needsArguments::getMessage);
                    }
                });
        return queries;
    }

    /** Fails if they differ in more than how a number is spelled: QEMU writes 0.5 with seventeen digits, and 0.0 as 0. */
    public static void assertSame(JsonNode expected, JsonNode actual, String what) {
        boolean same = expected.equals(
                (one, other) -> {
                    boolean numbers = one.isNumber() && other.isNumber();
                    boolean fraction = one.isBigDecimal() || other.isBigDecimal();
                    return numbers && fraction
                            ? Double.compare(one.doubleValue(), other.doubleValue())
                            : one.equals(other) ? 0 : 1;
                },
                actual);
        if (!same) {
            assertEquals(expected, actual, what);
        }
    }

    /** As it would be on the wire and back. */
    public static JsonNode json(Object value) {
        return QmpJson.parse(QmpJson.write(QapiWriter.node(value)));
    }

    private static String camel(String qapi) {
        StringBuilder name = new StringBuilder();
        for (String word : qapi.split("[-_]", -1)) {
            name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
        }
        return name.toString();
    }
}
