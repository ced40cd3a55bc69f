package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.qmp4j.testkit.commandline.CommandLine;
import org.qmp4j.testkit.commandline.StartFailure;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.NameTable;
import org.qmp4j.testkit.script.Answer;

/** The objects of {@code -object} and object-add; what they are good for is not modelled, but for a few figures. */
final class Objects {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String RAM = "pc.ram";
    private static final String IDENTIFIER = "[A-Za-z][-A-Za-z0-9._]*";
    private static final long FIRST_THREAD = 1000;

    private final NameTable<ObjectNode> objects = new NameTable<>();

    Objects(Machine machine, CommandLine line, Shape shape) throws StartFailure {
        for (CommandLine.Option option : line.options("object")) {
            JsonNode given = option.json("qom-type");
            String id = given.path("id").asText();
            if (objects.find(id).isPresent()) {
                throw option.refused("attempt to add duplicate property '" + id + "' to object (type 'container')");
            }
            objects.add(id, typed(given));
        }
        boolean pc = shape.family() == Shape.Family.PC || shape.family() == Shape.Family.Q35;
        if (pc && !line.last("machine").contains("memory-backend=")) {
            objects.add(
                    RAM,
                    NODES.objectNode()
                            .put("qom-type", "memory-backend-ram")
                            .put("id", RAM)
                            .put("size", shape.memory()));
        }
        machine.put("object-add", command -> add(command.arguments()));
        machine.put(
                "object-del", command -> remove(command.arguments().path("id").asText()));
        machine.put("query-iothreads", command -> Answer.value(threads()));
        machine.put("query-memdev", command -> Answer.value(memories()));
    }

    /** The texts of a command line as numbers where they are numbers. */
    private static ObjectNode typed(JsonNode given) {
        ObjectNode copy = NODES.objectNode();
        given.properties().forEach(member -> {
            String text = member.getValue().asText();
            if (member.getValue().isTextual() && text.matches("\\d{1,18}")) {
                copy.put(member.getKey(), Long.parseLong(text));
            } else if (member.getValue().isTextual() && text.matches("\\d{1,9}[KMGkmg]")) {
                int shift = 10 * (1 + "kmg".indexOf(Character.toLowerCase(text.charAt(text.length() - 1))));
                copy.put(member.getKey(), Long.parseLong(text.substring(0, text.length() - 1)) << shift);
            } else {
                copy.set(member.getKey(), member.getValue());
            }
        });
        return copy;
    }

    private Answer add(JsonNode arguments) {
        String id = arguments.path("id").asText();
        try {
            check(id, arguments);
        } catch (Refusal e) {
            return e.answer();
        }
        objects.add(id, arguments.deepCopy());
        return Answer.done();
    }

    private void check(String id, JsonNode arguments) throws Refusal {
        if (!id.matches(IDENTIFIER)) {
            throw new Refusal("Parameter 'id' expects an identifier");
        }
        String type = arguments.path("qom-type").asText();
        if (type.startsWith("memory-backend-") && arguments.path("size").asLong() == 0) {
            throw new Refusal("property 'size' of " + type + " doesn't take value '0'");
        }
        if (objects.find(id).isPresent()) {
            throw new Refusal("attempt to add duplicate property '" + id + "' to object (type 'container')");
        }
        if (type.equals("secret")) {
            try {
                checkSecret(arguments);
            } catch (Refusal e) {
                // it was there for a moment, which shows in the order of the others
                objects.add(id, arguments.deepCopy());
                objects.remove(id);
                throw e;
            }
        }
    }

    private static void checkSecret(JsonNode secret) throws Refusal {
        String file = secret.path("file").asText();
        if (file.isEmpty() && !secret.has("data")) {
            throw new Refusal("Either 'file' or 'data' must be provided");
        }
        if (!file.isEmpty() && !Files.exists(Path.of(file))) {
            throw new Refusal("Unable to read " + file + ": Failed to open file \u201c" + file
                    + "\u201d: No such file or directory");
        }
    }

    private Answer remove(String id) {
        if (objects.find(id).isEmpty()) {
            return Answer.error("object '" + id + "' not found");
        }
        if (id.equals(RAM)) {
            return Answer.error("object '" + id + "' is in use, can not be deleted");
        }
        objects.remove(id);
        return Answer.done();
    }

    Optional<ObjectNode> find(String id) {
        return objects.find(id);
    }

    /** All ids, in the order in which qom-list has them. */
    List<String> listed() {
        List<String> names = new ArrayList<>(objects.names());
        Collections.reverse(names);
        return names;
    }

    /** The value of a property of an iothread; what was not given is QEMU's default. */
    static long tuning(ObjectNode thread, String name) {
        return thread.path(name).asLong(name.equals("poll-max-ns") ? 32768 : 0);
    }

    private ArrayNode threads() {
        ArrayNode answer = NODES.arrayNode();
        for (String id : objects.names()) {
            ObjectNode one = objects.find(id).orElseThrow();
            if (one.path("qom-type").asText().equals("iothread")) {
                ObjectNode thread = answer.addObject()
                        .put("id", id)
                        .put("thread-id", FIRST_THREAD + objects.names().indexOf(id));
                for (String name : List.of("poll-max-ns", "poll-grow", "poll-shrink", "aio-max-batch")) {
                    thread.put(name, tuning(one, name));
                }
            }
        }
        return answer;
    }

    private ArrayNode memories() {
        ArrayNode answer = NODES.arrayNode();
        for (String id : listed()) {
            ObjectNode one = objects.find(id).orElseThrow();
            if (one.path("qom-type").asText().startsWith("memory-backend-")) {
                ObjectNode memory = answer.addObject()
                        .put("id", id)
                        .put("size", one.path("size").asLong())
                        .put("share", one.path("share").asBoolean())
                        .put("prealloc", one.path("prealloc").asBoolean())
                        .put("reserve", one.path("reserve").asBoolean(true))
                        .put("merge", one.path("merge").asBoolean(true))
                        .put("dump", one.path("dump").asBoolean(true))
                        .put("policy", one.path("policy").asText("default"));
                memory.putArray("host-nodes");
            }
        }
        return answer;
    }
}
