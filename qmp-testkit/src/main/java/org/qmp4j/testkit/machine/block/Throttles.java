package org.qmp4j.testkit.machine.block;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.qmp4j.testkit.machine.Machine;
import org.qmp4j.testkit.machine.job.Refused;
import org.qmp4j.testkit.script.Answer;
import org.qmp4j.testkit.script.Command;

/** Limits of drives: they are said and told again; nothing is slower for them. */
final class Throttles {

    private static final List<String> KINDS = List.of("bps", "iops");
    private static final List<String> ENDS = List.of("", "_max");

    private final Graph graph;

    Throttles(Machine machine, Graph graph) {
        this.graph = graph;
        machine.put("block_set_io_throttle", Refused.answered(this::set));
    }

    private Answer set(Command command) throws Refused {
        JsonNode given = command.arguments();
        if (given.path("id").isMissingNode()) {
            throw new Refused("the fake QEMU knows drives by their 'id' alone");
        }
        Graph.Drive drive = drive(given.path("id").asText());
        if (drive.node == null) {
            throw new Refused("Device has no medium");
        }
        check(given);
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        boolean any = false;
        for (Map.Entry<String, JsonNode> member : given.properties()) {
            if (!member.getKey().equals("id") && !member.getKey().equals("device")) {
                limits.set(member.getKey(), member.getValue());
                any |= member.getValue().asLong() > 0;
            }
        }
        drive.limits = any ? limits : JsonNodeFactory.instance.objectNode();
        return Answer.done();
    }

    /** A virtio disk is two devices, and the id is that of the wrong one. */
    private Graph.Drive drive(String id) throws Refused {
        for (Graph.Drive drive : graph.drives()) {
            if (drive.qdev.equals(id)) {
                return drive;
            }
            if (drive.qdev.equals("/machine/peripheral/" + id + "/virtio-backend")) {
                throw new Refused("Device does not have a block device backend");
            }
        }
        throw new Refused("DeviceNotFound", "Device '" + id + "' not found");
    }

    private static void check(JsonNode given) throws Refused {
        for (String kind : KINDS) {
            for (String end : ENDS) {
                boolean parts = has(given, kind + "_rd" + end) || has(given, kind + "_wr" + end);
                if (has(given, kind + end) && parts) {
                    throw new Refused(
                            "bps/iops/max total values and read/write values cannot be used at the same time");
                }
            }
        }
        for (String kind : KINDS) {
            for (String side : List.of("", "_rd", "_wr")) {
                if (has(given, kind + side + "_max") && !has(given, kind + side)) {
                    throw new Refused("bps_max/iops_max require corresponding bps/iops values");
                }
            }
        }
    }

    private static boolean has(JsonNode given, String name) {
        return given.path(name).asLong() > 0;
    }
}
