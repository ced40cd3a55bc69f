package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.testkit.schema.QemuVersion;

/**
 * The switches of a migration. Those that the fake obeys are events, pause-before-switchover and return-path; the others
 * are kept and reported.
 */
final class Capabilities {

    private static final List<String> BOTH = List.of(
            "xbzrle",
            "rdma-pin-all",
            "auto-converge",
            "zero-blocks",
            "events",
            "postcopy-ram",
            "x-colo",
            "release-ram",
            "return-path",
            "pause-before-switchover",
            "multifd",
            "dirty-bitmaps",
            "postcopy-blocktime",
            "late-block-activate",
            "x-ignore-shared",
            "validate-uuid",
            "background-snapshot",
            "zero-copy-send",
            "postcopy-preempt");
    private static final List<String> OLD = List.of("compress", "block");
    private static final List<String> NEW = List.of("switchover-ack", "dirty-limit", "mapped-ram");
    /** Where QEMU 7.2 lists its two. */
    private static final List<Integer> OLD_PLACES = List.of(4, 9);

    private final Map<String, Boolean> states = new LinkedHashMap<>();

    Capabilities(QemuVersion version) {
        List<String> names = new java.util.ArrayList<>(BOTH);
        if (version == QemuVersion.V7_2) {
            for (int i = 0; i < OLD.size(); i++) {
                names.add(OLD_PLACES.get(i), OLD.get(i));
            }
        } else {
            names.addAll(NEW);
        }
        names.forEach(name -> states.put(name, false));
    }

    boolean on(String name) {
        return states.getOrDefault(name, false);
    }

    /** Sets those named; QEMU's words if it would not. */
    Optional<String> set(JsonNode list) {
        Map<String, Boolean> next = new LinkedHashMap<>(states);
        list.forEach(one ->
                next.put(one.path("capability").asText(), one.path("state").asBoolean()));
        if (next.getOrDefault("postcopy-ram", false) && next.getOrDefault("x-ignore-shared", false)) {
            return Optional.of("Postcopy is not compatible with ignore-shared");
        }
        states.putAll(next);
        return Optional.empty();
    }

    ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        states.forEach((name, state) -> list.addObject().put("capability", name).put("state", state));
        return list;
    }
}
