package org.qmp4j.qapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.qmp4j.message.QmpJson;

/**
 * JSON of every QAPI type, made from the schema facts alone: what the generator believes of them has no part in this.
 */
final class Samples {
    static final String FUTURE = "from-the-future";

    private static final JsonNodeFactory NODES = QmpJson.mapper().getNodeFactory();
    private static final BigInteger MOST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int DEEP = 3;

    /** How much there is in a sample. */
    enum Amount {
        /** What is required, small numbers. */
        LEAST,
        /** Everything that the schema names, small numbers. */
        ALL,
        /** Everything, the largest numbers, members and enum values that no schema knows. */
        FUTURE
    }

    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private final Amount amount;

    Samples(Amount amount) {
        this.amount = amount;
        try (InputStream in = Objects.requireNonNull(Samples.class.getResourceAsStream("/qapi/qapi-10.0.json"))) {
            QmpJson.mapper()
                    .readTree(in)
                    .forEach(one -> facts.put(one.get("name").textValue(), one));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts of a kind that are not built in or implicit. */
    Stream<JsonNode> facts(String kind) {
        return facts.values().stream()
                .filter(one -> one.get("kind").textValue().equals(kind))
                .filter(one -> !one.get("module").textValue().equals("./builtin"))
                .filter(one -> !one.get("name").textValue().startsWith("q_"))
                .filter(one -> !one.get("name").textValue().startsWith("Dummy"));
    }

    /** Samples of a type: one, or one for every variant of a union and every branch of an alternate. */
    List<JsonNode> of(JsonNode type) {
        JsonNode fact = type.isTextual() ? facts.get(type.textValue()) : null;
        List<JsonNode> samples = new ArrayList<>();
        if (fact != null && fact.has("variants")) {
            tags(fact).forEach(tag -> samples.add(union(fact, tag, 0)));
            samples.add(union(fact, FUTURE, 0));
        } else if (fact != null && fact.has("alternatives")) {
            fact.get("alternatives").forEach(branch -> samples.add(value(branch, 0)));
        } else {
            samples.add(value(type, 0));
        }
        return samples.stream().map(one -> QmpJson.parse(QmpJson.write(one))).toList();
    }

    private JsonNode value(JsonNode type, int depth) {
        if (type.isArray()) {
            ArrayNode array = NODES.arrayNode();
            return depth > DEEP
                    ? array
                    : array.add(value(type.get(0), depth + 1)).add(value(type.get(0), depth + 1));
        }
        JsonNode fact = facts.get(type.textValue());
        if (fact == null) {
            return builtIn(type.textValue());
        } else if (fact.has("values")) {
            return NODES.textNode(amount == Amount.FUTURE ? FUTURE : lastOf(fact.get("values")));
        } else if (fact.has("alternatives")) {
            return value(shallow(fact.get("alternatives"), depth), depth + 1);
        } else if (fact.has("variants")) {
            return union(fact, tags(fact).get(0), depth);
        }
        return future(members(fact, NODES.objectNode(), depth));
    }

    private JsonNode union(JsonNode fact, String tag, int depth) {
        ObjectNode object = members(fact, NODES.objectNode(), depth);
        object.put(fact.get("tag").textValue(), tag);
        JsonNode variant = fact.get("variants").get(tag);
        if (variant != null) {
            object.setAll((ObjectNode) value(variant, depth));
        }
        return future(object);
    }

    private ObjectNode members(JsonNode fact, ObjectNode object, int depth) {
        if (fact.path("base").isTextual()) {
            members(facts.get(fact.get("base").textValue()), object, depth);
        }
        for (JsonNode member : fact.get("members")) {
            boolean optional = member.path("optional").booleanValue();
            if (!optional || amount != Amount.LEAST && depth < DEEP) {
                object.set(member.get("name").textValue(), value(member.get("type"), depth + 1));
            }
        }
        return object;
    }

    private ObjectNode future(ObjectNode object) {
        if (amount == Amount.FUTURE) {
            object.putObject("x-" + FUTURE).putArray("a").add(1).addNull().add("b");
        }
        return object;
    }

    private JsonNode builtIn(String type) {
        boolean most = amount == Amount.FUTURE;
        return switch (type) {
            case "str" -> NODES.textNode("t\u00e9xt \ud83d\ude00");
            case "bool" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            case "number" -> NODES.numberNode(new BigDecimal("0.1"));
            case "any" -> NODES.objectNode().put("any", "thing");
            case "int8" -> NODES.numberNode(most ? Byte.MIN_VALUE : 1);
            case "int16" -> NODES.numberNode(most ? Short.MIN_VALUE : 1);
            case "int32" -> NODES.numberNode(most ? Integer.MIN_VALUE : 1);
            case "int64", "int" -> NODES.numberNode(most ? Long.MIN_VALUE : 1);
            case "uint8" -> NODES.numberNode(most ? 0xff : 1);
            case "uint16" -> NODES.numberNode(most ? 0xffff : 1);
            case "uint32" -> NODES.numberNode(most ? 0xffff_ffffL : 1);
            case "uint64", "size" -> NODES.numberNode(most ? MOST : BigInteger.valueOf(9007199254740993L));
            default -> throw new IllegalArgumentException("QAPI has no type " + type);
        };
    }

    /** Far down, the branch that is no object: or there would be no end. */
    private JsonNode shallow(JsonNode branches, int depth) {
        List<JsonNode> all = branches.valueStream().toList();
        return depth < DEEP
                ? all.get(0)
                : all.stream()
                        .filter(branch -> !facts.containsKey(branch.asText())
                                || facts.get(branch.asText()).has("values"))
                        .findFirst()
                        .orElse(all.get(0));
    }

    private List<String> tags(JsonNode union) {
        String tag = union.get("tag").textValue();
        for (JsonNode at = union; at != null; at = facts.get(at.path("base").asText())) {
            for (JsonNode member : at.get("members")) {
                if (member.get("name").textValue().equals(tag)) {
                    JsonNode values = facts.get(member.get("type").textValue()).get("values");
                    return values.valueStream().map(JsonNode::textValue).toList();
                }
            }
        }
        throw new IllegalStateException("a union without its tag");
    }

    private static String lastOf(JsonNode values) {
        return values.get(values.size() - 1).textValue();
    }
}
