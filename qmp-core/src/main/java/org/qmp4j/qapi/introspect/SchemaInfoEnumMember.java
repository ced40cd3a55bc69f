// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoEnumMember} of QAPI's {@code introspect.json}, since QEMU 6.2. */
public record SchemaInfoEnumMember(String name, Optional<List<String>> features, JsonMembers unknown)
        implements QapiObject {
    public SchemaInfoEnumMember {
        features = features.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SchemaInfoEnumMember of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoEnumMember decode(QapiReader json) {
        return new SchemaInfoEnumMember(
                json.required("name", QapiReader.TEXT), json.optionalList("features", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("features", features);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<List<String>> features = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
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

        public SchemaInfoEnumMember build() {
            return new SchemaInfoEnumMember(name, features, unknown);
        }
    }
}
