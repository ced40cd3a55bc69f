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
import org.qmp4j.qapi.common.StrOrNull;

/**
 * Command {@code x-blockdev-set-iothread} of QAPI's {@code block-core.json}, since QEMU 2.12.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XBlockdevSetIothread(String nodeName, StrOrNull iothread, Optional<Boolean> force, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static XBlockdevSetIothread of(String nodeName, StrOrNull iothread) {
        return builder(nodeName, iothread).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String nodeName, StrOrNull iothread) {
        return new Builder(nodeName, iothread);
    }

    @Override
    public String commandName() {
        return "x-blockdev-set-iothread";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("x-blockdev-set-iothread", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XBlockdevSetIothread decode(QapiReader json) {
        return new XBlockdevSetIothread(
                json.required("node-name", QapiReader.TEXT),
                json.required("iothread", StrOrNull::decode),
                json.optional("force", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("node-name", nodeName);
        json.put("iothread", iothread);
        json.put("force", force);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "x-blockdev-set-iothread";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String nodeName;
        private final StrOrNull iothread;
        private Optional<Boolean> force = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String nodeName, StrOrNull iothread) {
            this.nodeName = nodeName;
            this.iothread = iothread;
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

        public XBlockdevSetIothread build() {
            return new XBlockdevSetIothread(nodeName, iothread, force, unknown);
        }
    }
}
