package org.qmp4j.supervisor.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.qmp4j.message.QmpJson;

/**
 * A place for a virtual CPU.
 *
 * @param type what QEMU calls such a CPU
 * @param props where it is: socket, core, thread
 * @param path QOM path of the CPU that is there; empty if none is
 */
public record CpuPlace(String type, ObjectNode props, String path) {
    private static final String PERIPHERAL = "/machine/peripheral/";

    /** QEMU lists the last one first. */
    static List<CpuPlace> all(JsonNode places) {
        List<CpuPlace> all = new ArrayList<>();
        for (JsonNode place : places) {
            all.add(new CpuPlace(
                    place.path("type").asText(),
                    place.path("props").deepCopy(),
                    place.path("qom-path").asText()));
        }
        all.sort(Comparator.comparingLong((CpuPlace place) -> place.number("socket-id"))
                .thenComparingLong(place -> place.number("die-id"))
                .thenComparingLong(place -> place.number("module-id"))
                .thenComparingLong(place -> place.number("core-id"))
                .thenComparingLong(place -> place.number("thread-id")));
        return all;
    }

    private long number(String name) {
        return props.path(name).asLong();
    }

    /** Whether a CPU is there. */
    public boolean isTaken() {
        return !path.isEmpty();
    }

    /** The id of the CPU that was plugged in there later; empty for one that was there from the start. */
    public String id() {
        return path.startsWith(PERIPHERAL) ? path.substring(PERIPHERAL.length()) : "";
    }

    /** What {@code device_add} needs to put one there. */
    public ObjectNode device(String id) {
        ObjectNode device = QmpJson.object().put("driver", type).put("id", id);
        device.setAll(props);
        return device;
    }
}
