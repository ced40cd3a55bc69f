// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ObjectPropertyInfo} of QAPI's {@code qom.json}, since QEMU 1.2. Returned by {@code qom-list},
 * {@code qom-list-properties}, {@code device-list-properties}.
 */
public record ObjectPropertyInfo(
        String name, String type, Optional<String> description, Optional<JsonNode> defaultValue, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ObjectPropertyInfo of(String name, String type) {
        return builder(name, type).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, String type) {
        return new Builder(name, type);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ObjectPropertyInfo decode(QapiReader json) {
        return new ObjectPropertyInfo(
                json.required("name", QapiReader.TEXT),
                json.required("type", QapiReader.TEXT),
                json.optional("description", QapiReader.TEXT),
                json.optional("default-value", QapiReader.ANY),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("type", type);
        json.put("description", description);
        json.put("default-value", defaultValue);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final String type;
        private Optional<String> description = Optional.empty();
        private Optional<JsonNode> defaultValue = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, String type) {
            this.name = name;
            this.type = type;
        }

        public Builder description(String description) {
            this.description = Optional.of(description);
            return this;
        }

        public Builder defaultValue(JsonNode defaultValue) {
            this.defaultValue = Optional.of(defaultValue);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ObjectPropertyInfo build() {
            return new ObjectPropertyInfo(name, type, description, defaultValue, unknown);
        }
    }
}
