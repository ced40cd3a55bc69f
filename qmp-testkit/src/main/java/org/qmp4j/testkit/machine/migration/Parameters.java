package org.qmp4j.testkit.machine.migration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.script.Json;

/** The numbers of a migration, which are kept and reported; the fake's migration takes no time that they could change. */
final class Parameters {

    private static final String BOTH = """
            {"cpu-throttle-tailslow": false, "xbzrle-cache-size": 67108864, "cpu-throttle-initial": 20,
             "announce-max": 550, "multifd-channels": 2, "multifd-zstd-level": 1, "announce-initial": 50,
             "downtime-limit": 300, "tls-authz": "", "multifd-compression": "none", "announce-rounds": 5,
             "announce-step": 100, "tls-creds": "", "multifd-zlib-level": 1, "max-cpu-throttle": 99,
             "max-postcopy-bandwidth": 0, "tls-hostname": "", "throttle-trigger-threshold": 50,
             "max-bandwidth": 134217728, "x-checkpoint-delay": 20000, "cpu-throttle-increment": 10}
            """;
    private static final String OLD = """
            {"decompress-threads": 2, "compress-threads": 8, "compress-level": 1, "block-incremental": false,
             "compress-wait-thread": true}
            """;
    private static final String NEW = """
            {"direct-io": false, "avail-switchover-bandwidth": 0, "zero-page-detection": "multifd",
             "multifd-qatzip-level": 1, "mode": "normal", "vcpu-dirty-limit": 1, "x-vcpu-dirty-limit-period": 1000}
            """;

    private record Range(long least, long most, String words) {}

    private static final Map<String, Range> RANGES = Map.of(
            "downtime-limit", new Range(0, 2_000_000, "an integer in the range of 0 to (2000 * 1000) ms"),
            "multifd-channels", new Range(1, 255, "a value between 1 and 255"),
            "cpu-throttle-initial", new Range(1, 99, "an integer in the range of 1 to 99"),
            "cpu-throttle-increment", new Range(1, 99, "an integer in the range of 1 to 99"));

    private static final BigInteger UNSIGNED = BigInteger.ONE.shiftLeft(64);

    private final ObjectNode values = (ObjectNode) Json.parse(BOTH);

    Parameters(QemuVersion version) {
        values.setAll((ObjectNode) Json.parse(version == QemuVersion.V7_2 ? OLD : NEW));
    }

    /** Sets those given; QEMU's words if it would not. */
    Optional<String> set(JsonNode arguments) {
        for (Map.Entry<String, JsonNode> one : arguments.properties()) {
            Range range = RANGES.get(one.getKey());
            long number = one.getValue().asLong();
            if (range != null && (number < range.least || number > range.most)) {
                return Optional.of("Parameter '" + one.getKey().replace('-', '_') + "' expects " + range.words);
            }
        }
        arguments.properties().forEach(one -> values.set(one.getKey(), unsigned(one.getValue())));
        return Optional.empty();
    }

    /** QEMU reads a negative number as a size. */
    private static JsonNode unsigned(JsonNode value) {
        boolean negative = value.isIntegralNumber() && value.bigIntegerValue().signum() < 0;
        return negative
                ? JsonNodeFactory.instance.numberNode(value.bigIntegerValue().add(UNSIGNED))
                : value;
    }

    ObjectNode json() {
        return values.deepCopy();
    }
}
