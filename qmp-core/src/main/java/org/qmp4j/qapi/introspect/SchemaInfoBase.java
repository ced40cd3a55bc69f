// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** What every variant of {@link SchemaInfo} has. */
public record SchemaInfoBase(String name, Optional<List<String>> features) implements QapiObject {
    public SchemaInfoBase {
        features = features.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SchemaInfoBase of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoBase decode(QapiReader json) {
        return new SchemaInfoBase(
                json.required("name", QapiReader.TEXT), json.optionalList("features", QapiReader.TEXT));
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("features", features);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<List<String>> features = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        public Builder features(List<String> features) {
            this.features = Optional.of(features);
            return this;
        }

        public SchemaInfoBase build() {
            return new SchemaInfoBase(name, features);
        }
    }
}
