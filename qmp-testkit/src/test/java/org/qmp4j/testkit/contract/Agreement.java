package org.qmp4j.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.qmp4j.testkit.recording.Recording;

/**
 * Whether a fake says what the real one said: the same lines in the same order, the same values; a fake may leave out
 * members that the schema calls optional (the fake itself is held to the others), and adds nothing.
 */
final class Agreement {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ANYTHING = "*";

    private Agreement() {}

    /** The message without what differs from run to run. */
    static JsonNode masked(JsonNode message, Set<String> names) {
        if (message.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> member : message.properties()) {
                boolean hide =
                        names.contains(member.getKey()) || member.getKey().equals("timestamp");
                copy.set(member.getKey(), hide ? TextNode.valueOf(ANYTHING) : masked(member.getValue(), names));
            }
            return copy;
        }
        if (message.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            message.forEach(element -> copy.add(masked(element, names)));
            return copy;
        }
        return message.isTextual()
                ? TextNode.valueOf(message.textValue().replaceAll("#block\\d+", "#block*"))
                : message;
    }

    /** The first difference of each line, for a person to read. */
    static List<String> differences(Recording real, Recording fake, Set<Integer> partial) throws IOException {
        List<String> found = new ArrayList<>();
        int count = Math.max(real.lines().size(), fake.lines().size());
        boolean part = false;
        for (int i = 0; i < count && found.isEmpty(); i++) {
            Recording.Line want = i < real.lines().size() ? real.lines().get(i) : null;
            Recording.Line have = i < fake.lines().size() ? fake.lines().get(i) : null;
            if (want == null
                    || have == null
                    || want.toQemu() != have.toQemu()
                    || !want.monitor().equals(have.monitor())) {
                found.add("line " + (i + 1) + "\n  real: " + want + "\n  here: " + have);
                continue;
            }
            if (want.toQemu()) {
                part = partial.contains(
                        MAPPER.readTree(want.message()).path("id").asInt());
            }
            boolean lenient = part;
            int line = i + 1;
            difference("", MAPPER.readTree(want.message()), MAPPER.readTree(have.message()), lenient)
                    .ifPresent(text ->
                            found.add("line " + line + ", " + text + "\n  real: " + want + "\n  here: " + have));
        }
        return found;
    }

    private static Optional<String> difference(String path, JsonNode real, JsonNode fake, boolean part) {
        if (real.asText("").equals(ANYTHING) && real.isTextual()) {
            return Optional.empty();
        }
        if (real.isObject() && fake.isObject()) {
            return members(path, real, fake, part);
        }
        if (real.isArray() && fake.isArray()) {
            return part ? partOf(path, real, fake) : inOrder(path, real, fake);
        }
        boolean same = real.isNumber() && fake.isNumber()
                ? real.decimalValue().compareTo(fake.decimalValue()) == 0
                : real.equals(fake);
        return same ? Optional.empty() : Optional.of(path + " is " + fake + ", the real one's is " + real);
    }

    private static Optional<String> members(String path, JsonNode real, JsonNode fake, boolean part) {
        for (String name : new TreeSet<>(names(fake))) {
            if (!real.has(name)) {
                return Optional.of(path + "/" + name + " is not in the real one's");
            }
            Optional<String> inner = difference(path + "/" + name, real.get(name), fake.get(name), part);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inOrder(String path, JsonNode real, JsonNode fake) {
        if (real.size() != fake.size()) {
            return Optional.of(path + " has " + fake.size() + " elements, the real one's has " + real.size());
        }
        for (int i = 0; i < real.size(); i++) {
            Optional<String> inner = difference(path + "[" + i + "]", real.get(i), fake.get(i), false);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> partOf(String path, JsonNode real, JsonNode fake) {
        if (fake.isEmpty() && !real.isEmpty()) {
            return Optional.of(path + " is empty: that is no part of the real one's");
        }
        for (int i = 0; i < fake.size(); i++) {
            boolean found = false;
            for (JsonNode candidate : real) {
                found |= difference(path, candidate, fake.get(i), true).isEmpty();
            }
            if (!found) {
                return Optional.of(path + "[" + i + "] is like none of the real one's: " + fake.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
