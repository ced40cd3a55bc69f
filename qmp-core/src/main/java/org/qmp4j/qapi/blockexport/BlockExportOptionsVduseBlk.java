// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockExportOptionsVduseBlk} of QAPI's {@code block-export.json}, since QEMU 7.1. */
public record BlockExportOptionsVduseBlk(
        String name,
        Optional<Integer> numQueues,
        Optional<Integer> queueSize,
        Optional<UInt64> logicalBlockSize,
        Optional<String> serial,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockExportOptionsVduseBlk of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportOptionsVduseBlk decode(QapiReader json) {
        return new BlockExportOptionsVduseBlk(
                json.required("name", QapiReader.TEXT),
                json.optional("num-queues", QapiReader.UINT16),
                json.optional("queue-size", QapiReader.UINT16),
                json.optional("logical-block-size", QapiReader.UINT64),
                json.optional("serial", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("num-queues", numQueues);
        json.put("queue-size", queueSize);
        json.put("logical-block-size", logicalBlockSize);
        json.put("serial", serial);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<Integer> numQueues = Optional.empty();
        private Optional<Integer> queueSize = Optional.empty();
        private Optional<UInt64> logicalBlockSize = Optional.empty();
        private Optional<String> serial = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder numQueues(int numQueues) {
            this.numQueues = Optional.of(numQueues);
            return this;
        }

        public Builder queueSize(int queueSize) {
            this.queueSize = Optional.of(queueSize);
            return this;
        }

        public Builder logicalBlockSize(UInt64 logicalBlockSize) {
            this.logicalBlockSize = Optional.of(logicalBlockSize);
            return this;
        }

        public Builder logicalBlockSize(long logicalBlockSize) {
            return logicalBlockSize(UInt64.of(logicalBlockSize));
        }

        public Builder serial(String serial) {
            this.serial = Optional.of(serial);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockExportOptionsVduseBlk build() {
            return new BlockExportOptionsVduseBlk(name, numQueues, queueSize, logicalBlockSize, serial, unknown);
        }
    }
}
