// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SchemaInfoEnum} of QAPI's {@code introspect.json}, since QEMU 2.5.
 *
 * @param values deprecated: a later QEMU may lack it
 */
public record SchemaInfoEnum(List<SchemaInfoEnumMember> members, Optional<List<String>> values, JsonMembers unknown)
        implements QapiObject {
    public SchemaInfoEnum {
        members = List.copyOf(members);
        values = values.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SchemaInfoEnum of(List<SchemaInfoEnumMember> members) {
        return builder(members).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<SchemaInfoEnumMember> members) {
        return new Builder(members);
    }

    @Override
    @Deprecated
    public Optional<List<String>> values() {
        return values;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoEnum decode(QapiReader json) {
        return new SchemaInfoEnum(
                json.requiredList("members", SchemaInfoEnumMember::decode),
                json.optionalList("values", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("members", members);
        json.put("values", values);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<SchemaInfoEnumMember> members;
        private Optional<List<String>> values = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<SchemaInfoEnumMember> members) {
            this.members = members;
        }

        @Deprecated
        public Builder values(List<String> values) {
            this.values = Optional.of(values);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SchemaInfoEnum build() {
            return new SchemaInfoEnum(members, values, unknown);
        }
    }
}
