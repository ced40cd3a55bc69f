// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoObjectMember} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoObjectMember(
        String name, String type, Optional<JsonNode> defaultValue, Optional<List<String>> features, JsonMembers unknown)
        implements QapiObject {
    public SchemaInfoObjectMember {
        features = features.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SchemaInfoObjectMember of(String name, String type) {
        return builder(name, type).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, String type) {
        return new Builder(name, type);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoObjectMember decode(QapiReader json) {
        return new SchemaInfoObjectMember(
                json.required("name", QapiReader.TEXT),
                json.required("type", QapiReader.TEXT),
                json.optional("default", QapiReader.ANY),
                json.optionalList("features", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("type", type);
        json.put("default", defaultValue);
        json.put("features", features);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final String type;
        private Optional<JsonNode> defaultValue = Optional.empty();
        private Optional<List<String>> features = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, String type) {
            this.name = name;
            this.type = type;
        }

        public Builder defaultValue(JsonNode defaultValue) {
            this.defaultValue = Optional.of(defaultValue);
            return this;
        }

        public Builder features(List<String> features) {
            this.features = Optional.of(features);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SchemaInfoObjectMember build() {
            return new SchemaInfoObjectMember(name, type, defaultValue, features, unknown);
        }
    }
}
