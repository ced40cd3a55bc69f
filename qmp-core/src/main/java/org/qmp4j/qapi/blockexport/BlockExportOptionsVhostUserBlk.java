// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Struct {@code BlockExportOptionsVhostUserBlk} of QAPI's {@code block-export.json}, since QEMU 5.2. */
public record BlockExportOptionsVhostUserBlk(
        SocketAddress addr, Optional<UInt64> logicalBlockSize, Optional<Integer> numQueues, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockExportOptionsVhostUserBlk of(SocketAddress addr) {
        return builder(addr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddress addr) {
        return new Builder(addr);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockExportOptionsVhostUserBlk decode(QapiReader json) {
        return new BlockExportOptionsVhostUserBlk(
                json.required("addr", SocketAddress::decode),
                json.optional("logical-block-size", QapiReader.UINT64),
                json.optional("num-queues", QapiReader.UINT16),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("addr", addr);
        json.put("logical-block-size", logicalBlockSize);
        json.put("num-queues", numQueues);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final SocketAddress addr;
        private Optional<UInt64> logicalBlockSize = Optional.empty();
        private Optional<Integer> numQueues = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(SocketAddress addr) {
            this.addr = addr;
        }

        public Builder logicalBlockSize(UInt64 logicalBlockSize) {
            this.logicalBlockSize = Optional.of(logicalBlockSize);
            return this;
        }

        public Builder logicalBlockSize(long logicalBlockSize) {
            return logicalBlockSize(UInt64.of(logicalBlockSize));
        }

        public Builder numQueues(int numQueues) {
            this.numQueues = Optional.of(numQueues);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockExportOptionsVhostUserBlk build() {
            return new BlockExportOptionsVhostUserBlk(addr, logicalBlockSize, numQueues, unknown);
        }
    }
}
