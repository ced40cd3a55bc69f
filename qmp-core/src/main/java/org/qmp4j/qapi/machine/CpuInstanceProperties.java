// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CpuInstanceProperties} of QAPI's {@code machine.json}, since QEMU 2.7. */
public record CpuInstanceProperties(
        Optional<Long> nodeId,
        Optional<Long> drawerId,
        Optional<Long> bookId,
        Optional<Long> socketId,
        Optional<Long> dieId,
        Optional<Long> clusterId,
        Optional<Long> moduleId,
        Optional<Long> coreId,
        Optional<Long> threadId,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuInstanceProperties decode(QapiReader json) {
        return new CpuInstanceProperties(
                json.optional("node-id", QapiReader.INT64),
                json.optional("drawer-id", QapiReader.INT64),
                json.optional("book-id", QapiReader.INT64),
                json.optional("socket-id", QapiReader.INT64),
                json.optional("die-id", QapiReader.INT64),
                json.optional("cluster-id", QapiReader.INT64),
                json.optional("module-id", QapiReader.INT64),
                json.optional("core-id", QapiReader.INT64),
                json.optional("thread-id", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-id", nodeId);
        json.put("drawer-id", drawerId);
        json.put("book-id", bookId);
        json.put("socket-id", socketId);
        json.put("die-id", dieId);
        json.put("cluster-id", clusterId);
        json.put("module-id", moduleId);
        json.put("core-id", coreId);
        json.put("thread-id", threadId);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> nodeId = Optional.empty();
        private Optional<Long> drawerId = Optional.empty();
        private Optional<Long> bookId = Optional.empty();
        private Optional<Long> socketId = Optional.empty();
        private Optional<Long> dieId = Optional.empty();
        private Optional<Long> clusterId = Optional.empty();
        private Optional<Long> moduleId = Optional.empty();
        private Optional<Long> coreId = Optional.empty();
        private Optional<Long> threadId = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder nodeId(long nodeId) {
            this.nodeId = Optional.of(nodeId);
            return this;
        }

        public Builder drawerId(long drawerId) {
            this.drawerId = Optional.of(drawerId);
            return this;
        }

        public Builder bookId(long bookId) {
            this.bookId = Optional.of(bookId);
            return this;
        }

        public Builder socketId(long socketId) {
            this.socketId = Optional.of(socketId);
            return this;
        }

        public Builder dieId(long dieId) {
            this.dieId = Optional.of(dieId);
            return this;
        }

        public Builder clusterId(long clusterId) {
            this.clusterId = Optional.of(clusterId);
            return this;
        }

        public Builder moduleId(long moduleId) {
            this.moduleId = Optional.of(moduleId);
            return this;
        }

        public Builder coreId(long coreId) {
            this.coreId = Optional.of(coreId);
            return this;
        }

        public Builder threadId(long threadId) {
            this.threadId = Optional.of(threadId);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CpuInstanceProperties build() {
            return new CpuInstanceProperties(
                    nodeId, drawerId, bookId, socketId, dieId, clusterId, moduleId, coreId, threadId, unknown);
        }
    }
}
