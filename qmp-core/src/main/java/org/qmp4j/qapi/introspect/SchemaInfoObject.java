// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoObject} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoObject(
        List<SchemaInfoObjectMember> members,
        Optional<String> tag,
        Optional<List<SchemaInfoObjectVariant>> variants,
        JsonMembers unknown)
        implements QapiObject {
    public SchemaInfoObject {
        members = List.copyOf(members);
        variants = variants.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SchemaInfoObject of(List<SchemaInfoObjectMember> members) {
        return builder(members).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<SchemaInfoObjectMember> members) {
        return new Builder(members);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoObject decode(QapiReader json) {
        return new SchemaInfoObject(
                json.requiredList("members", SchemaInfoObjectMember::decode),
                json.optional("tag", QapiReader.TEXT),
                json.optionalList("variants", SchemaInfoObjectVariant::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("members", members);
        json.put("tag", tag);
        json.put("variants", variants);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<SchemaInfoObjectMember> members;
        private Optional<String> tag = Optional.empty();
        private Optional<List<SchemaInfoObjectVariant>> variants = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<SchemaInfoObjectMember> members) {
            this.members = members;
        }

        public Builder tag(String tag) {
            this.tag = Optional.of(tag);
            return this;
        }

        public Builder variants(List<SchemaInfoObjectVariant> variants) {
            this.variants = Optional.of(variants);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SchemaInfoObject build() {
            return new SchemaInfoObject(members, tag, variants, unknown);
        }
    }
}
