package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** The processors of a PC, and the places where more could be. */
final class Processors {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int FIRST_THREAD = 2000;

    private final Shape shape;
    private final QemuVersion version;

    /** Those that came later, by place. */
    private final Map<Integer, String> later = new TreeMap<>();

    Processors(Shape shape, QemuVersion version) {
        this.version = version;
        this.shape = shape;
    }

    void addTo(Machine machine) {
        machine.put("query-cpus-fast", command -> Answer.value(present()));
        machine.put("query-hotpluggable-cpus", command -> places());
    }

    /** The type of all of them. */
    String type() {
        return shape.model() + "-x86_64-cpu";
    }

    /** One more; the sockets alone are looked at, as a place there has one core and one thread. */
    void plug(String id, JsonNode given) throws Refusal {
        int socket = given.path("socket-id").asInt();
        int most = shape.mostProcessors();
        if (shape.cores() != 1) {
            throw new Refusal("the fake QEMU does not model hot-plug of cores");
        }
        if (socket >= most) {
            throw new Refusal("Invalid CPU socket-id: " + socket + " must be in range 0:" + (most - 1));
        }
        if (socket < shape.processors() || later.containsKey(socket)) {
            throw new Refusal("CPU[" + socket + "] with APIC ID " + socket + " exists");
        }
        later.put(socket, id);
    }

    private boolean isNone() {
        return shape.family() == Shape.Family.NONE;
    }

    private ObjectNode place(int index) {
        return NODES.objectNode()
                .put("socket-id", index / shape.cores())
                .put("core-id", index % shape.cores())
                .put("thread-id", 0);
    }

    /** The first is followed by what the board itself is made of, the others follow one another. */
    private static String path(int index) {
        return "/machine/unattached/device[" + (index == 0 ? 0 : index + 1) + "]";
    }

    private boolean isThere(int index) {
        return index < shape.processors() || later.containsKey(index);
    }

    private String pathOf(int index) {
        String id = later.get(index);
        return id == null ? path(index) : Tree.PERIPHERAL + "/" + id;
    }

    private ArrayNode present() {
        ArrayNode answer = NODES.arrayNode();
        for (int i = 0; !isNone() && i < shape.mostProcessors(); i++) {
            if (!isThere(i)) {
                continue;
            }
            ObjectNode one = answer.addObject()
                    .put("thread-id", FIRST_THREAD + i)
                    .put("qom-path", pathOf(i))
                    .put("cpu-index", i)
                    .put("target", "x86_64");
            one.set("props", place(i));
        }
        return answer;
    }

    private Answer places() {
        if (isNone()) {
            return Answer.error(
                    version == QemuVersion.V7_2
                            ? "The feature 'query-hotpluggable-cpus' is not enabled"
                            : "machine does not support hot-plugging CPUs");
        }
        ArrayNode answer = NODES.arrayNode();
        for (int i = 0; i < shape.mostProcessors(); i++) {
            ObjectNode one = answer.insertObject(0).put("vcpus-count", 1).put("type", shape.model() + "-x86_64-cpu");
            one.set("props", place(i));
            if (isThere(i)) {
                one.put("qom-path", pathOf(i));
            }
        }
        return Answer.value(answer);
    }
}
