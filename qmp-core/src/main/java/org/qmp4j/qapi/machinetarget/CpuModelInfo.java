// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machinetarget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CpuModelInfo} of QAPI's {@code machine-target.json}, since QEMU 2.8. */
public record CpuModelInfo(String name, Optional<JsonNode> props, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static CpuModelInfo of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CpuModelInfo decode(QapiReader json) {
        return new CpuModelInfo(
                json.required("name", QapiReader.TEXT), json.optional("props", QapiReader.ANY), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("props", props);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<JsonNode> props = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder props(JsonNode props) {
            this.props = Optional.of(props);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CpuModelInfo build() {
            return new CpuModelInfo(name, props, unknown);
        }
    }
}
