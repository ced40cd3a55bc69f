package org.qmp4j.testkit.machine.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Answer;

/** What a balloon says of its guest's memory: nothing, for the guest has no driver. How often it is asked can be set all the same. */
final class GuestMemory {

    private static final String STATS = "guest-stats";
    private static final String INTERVAL = "guest-stats-polling-interval";
    private static final BigInteger UNKNOWN = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final List<String> NUMBERS = List.of(
            "htlb-pgalloc",
            "swap-out",
            "available-memory",
            "htlb-pgfail",
            "free-memory",
            "minor-faults",
            "major-faults",
            "total-memory",
            "swap-in",
            "disk-caches");
    private static final List<String> NEWER_NUMBERS =
            List.of("alloc-stalls", "direct-reclaims", "direct-scans", "oom-kills", "async-reclaims", "async-scans");

    private final QemuVersion version;
    private final Map<String, Long> intervals = new HashMap<>();

    GuestMemory(QemuVersion version) {
        this.version = version;
    }

    private static boolean isBalloon(Plugged device) {
        return device.driver().equals("virtio-balloon-pci");
    }

    /** Empty if it is no property of a balloon's guest. */
    Optional<Answer> get(Plugged device, String property) {
        if (!isBalloon(device)) {
            return Optional.empty();
        }
        return switch (property) {
            case STATS -> Optional.of(Answer.value(stats()));
            case INTERVAL -> Optional.of(Answer.value(LongNode.valueOf(intervals.getOrDefault(device.id(), 0L))));
            default -> Optional.empty();
        };
    }

    /** Likewise. */
    Optional<Answer> set(Plugged device, String property, JsonNode value) {
        if (!isBalloon(device)) {
            return Optional.empty();
        }
        return switch (property) {
            case STATS -> Optional.of(Answer.error("Property 'virtio-balloon-device.guest-stats' is not writable"));
            case INTERVAL -> Optional.of(poll(device, value));
            default -> Optional.empty();
        };
    }

    private Answer poll(Plugged device, JsonNode seconds) {
        if (!seconds.isIntegralNumber()) {
            return Answer.error("Invalid parameter type for '" + INTERVAL + "', expected: integer");
        }
        if (seconds.asLong() < 0) {
            return Answer.error("timer value must be greater than zero");
        }
        intervals.put(device.id(), seconds.asLong());
        return Answer.done();
    }

    private ObjectNode stats() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        List<String> names = new ArrayList<>(NUMBERS);
        if (version != QemuVersion.V7_2) {
            names.addAll(NEWER_NUMBERS);
        }
        ObjectNode stats = json.putObject("stats");
        names.forEach(name -> stats.put("stat-" + name, UNKNOWN));
        return json.put("last-update", 0);
    }
}
