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
 * Command {@code x-blockdev-change} of QAPI's {@code block-core.json}, since QEMU 2.7.
 *
 * <p>Unstable: QEMU may change or drop it at any time.
 */
public record XBlockdevChange(String parent, Optional<String> child, Optional<String> node, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static XBlockdevChange of(String parent) {
        return builder(parent).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String parent) {
        return new Builder(parent);
    }

    @Override
    public String commandName() {
        return "x-blockdev-change";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("x-blockdev-change", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XBlockdevChange decode(QapiReader json) {
        return new XBlockdevChange(
                json.required("parent", QapiReader.TEXT),
                json.optional("child", QapiReader.TEXT),
                json.optional("node", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("parent", parent);
        json.put("child", child);
        json.put("node", node);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "x-blockdev-change";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String parent;
        private Optional<String> child = Optional.empty();
        private Optional<String> node = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String parent) {
            this.parent = parent;
        }

        public Builder child(String child) {
            this.child = Optional.of(child);
            return this;
        }

        public Builder node(String node) {
            this.node = Optional.of(node);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public XBlockdevChange build() {
            return new XBlockdevChange(parent, child, node, unknown);
        }
    }
}
