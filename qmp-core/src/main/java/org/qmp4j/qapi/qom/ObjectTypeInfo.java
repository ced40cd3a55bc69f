// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ObjectTypeInfo} of QAPI's {@code qom.json}, since QEMU 1.1. Returned by {@code qom-list-types}. */
public record ObjectTypeInfo(String name, Optional<Boolean> abstractValue, Optional<String> parent, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ObjectTypeInfo of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ObjectTypeInfo decode(QapiReader json) {
        return new ObjectTypeInfo(
                json.required("name", QapiReader.TEXT),
                json.optional("abstract", QapiReader.BOOL),
                json.optional("parent", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("abstract", abstractValue);
        json.put("parent", parent);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<Boolean> abstractValue = Optional.empty();
        private Optional<String> parent = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder abstractValue(boolean abstractValue) {
            this.abstractValue = Optional.of(abstractValue);
            return this;
        }

        public Builder parent(String parent) {
            this.parent = Optional.of(parent);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ObjectTypeInfo build() {
            return new ObjectTypeInfo(name, abstractValue, parent, unknown);
        }
    }
}
