// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code x-blockdev-amend} of QAPI's {@code block-core.json}, since QEMU 5.1.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XBlockdevAmend(
        String jobId, String nodeName, BlockdevAmendOptions options, Optional<Boolean> force, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static XBlockdevAmend of(String jobId, String nodeName, BlockdevAmendOptions options) {
        return builder(jobId, nodeName, options).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String jobId, String nodeName, BlockdevAmendOptions options) {
        return new Builder(jobId, nodeName, options);
    }

    @Override
    public String commandName() {
        return "x-blockdev-amend";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("x-blockdev-amend", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XBlockdevAmend decode(QapiReader json) {
        return new XBlockdevAmend(
                json.required("job-id", QapiReader.TEXT),
                json.required("node-name", QapiReader.TEXT),
                json.required("options", BlockdevAmendOptions::decode),
                json.optional("force", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("job-id", jobId);
        json.put("node-name", nodeName);
        json.put("options", options);
        json.put("force", force);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "x-blockdev-amend";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String jobId;
        private final String nodeName;
        private final BlockdevAmendOptions options;
        private Optional<Boolean> force = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String jobId, String nodeName, BlockdevAmendOptions options) {
            this.jobId = jobId;
            this.nodeName = nodeName;
            this.options = options;
        }

        public Builder force(boolean force) {
            this.force = Optional.of(force);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public XBlockdevAmend build() {
            return new XBlockdevAmend(jobId, nodeName, options, force, unknown);
        }
    }
}
