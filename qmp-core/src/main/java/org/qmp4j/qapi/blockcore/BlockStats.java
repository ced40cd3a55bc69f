// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockStats} of QAPI's {@code block-core.json}, since QEMU 0.14. Returned by {@code query-blockstats}.
 */
public record BlockStats(
        Optional<String> device,
        Optional<String> qdev,
        Optional<String> nodeName,
        BlockDeviceStats stats,
        Optional<BlockStatsSpecific> driverSpecific,
        Optional<BlockStats> parent,
        Optional<BlockStats> backing,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockStats of(BlockDeviceStats stats) {
        return builder(stats).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(BlockDeviceStats stats) {
        return new Builder(stats);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockStats decode(QapiReader json) {
        return new BlockStats(
                json.optional("device", QapiReader.TEXT),
                json.optional("qdev", QapiReader.TEXT),
                json.optional("node-name", QapiReader.TEXT),
                json.required("stats", BlockDeviceStats::decode),
                json.optional("driver-specific", BlockStatsSpecific::decode),
                json.optional("parent", BlockStats::decode),
                json.optional("backing", BlockStats::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("qdev", qdev);
        json.put("node-name", nodeName);
        json.put("stats", stats);
        json.put("driver-specific", driverSpecific);
        json.put("parent", parent);
        json.put("backing", backing);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final BlockDeviceStats stats;
        private Optional<String> device = Optional.empty();
        private Optional<String> qdev = Optional.empty();
        private Optional<String> nodeName = Optional.empty();
        private Optional<BlockStatsSpecific> driverSpecific = Optional.empty();
        private Optional<BlockStats> parent = Optional.empty();
        private Optional<BlockStats> backing = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(BlockDeviceStats stats) {
            this.stats = stats;
        }

        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder qdev(String qdev) {
            this.qdev = Optional.of(qdev);
            return this;
        }

        public Builder nodeName(String nodeName) {
            this.nodeName = Optional.of(nodeName);
            return this;
        }

        public Builder driverSpecific(BlockStatsSpecific driverSpecific) {
            this.driverSpecific = Optional.of(driverSpecific);
            return this;
        }

        public Builder parent(BlockStats parent) {
            this.parent = Optional.of(parent);
            return this;
        }

        public Builder backing(BlockStats backing) {
            this.backing = Optional.of(backing);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockStats build() {
            return new BlockStats(device, qdev, nodeName, stats, driverSpecific, parent, backing, unknown);
        }
    }
}
