// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.introspect;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SchemaInfoCommand} of QAPI's {@code introspect.json}, since QEMU 2.5. */
public record SchemaInfoCommand(String argType, String retType, Optional<Boolean> allowOob, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SchemaInfoCommand of(String argType, String retType) {
        return builder(argType, retType).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String argType, String retType) {
        return new Builder(argType, retType);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SchemaInfoCommand decode(QapiReader json) {
        return new SchemaInfoCommand(
                json.required("arg-type", QapiReader.TEXT),
                json.required("ret-type", QapiReader.TEXT),
                json.optional("allow-oob", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("arg-type", argType);
        json.put("ret-type", retType);
        json.put("allow-oob", allowOob);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String argType;
        private final String retType;
        private Optional<Boolean> allowOob = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String argType, String retType) {
            this.argType = argType;
            this.retType = retType;
        }

        public Builder allowOob(boolean allowOob) {
            this.allowOob = Optional.of(allowOob);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SchemaInfoCommand build() {
            return new SchemaInfoCommand(argType, retType, allowOob, unknown);
        }
    }
}
