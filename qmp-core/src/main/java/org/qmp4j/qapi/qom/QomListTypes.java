// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code qom-list-types} of QAPI's {@code qom.json}, since QEMU 1.1. Returns a list of {@link ObjectTypeInfo}.
 */
public record QomListTypes(Optional<String> implementsValue, Optional<Boolean> abstractValue, JsonMembers unknown)
        implements QapiCommand<List<ObjectTypeInfo>> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "qom-list-types";
    }

    @Override
    public List<ObjectTypeInfo> read(JsonNode result) {
        return QapiReader.of("qom-list-types", result).list(ObjectTypeInfo::decode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QomListTypes decode(QapiReader json) {
        return new QomListTypes(
                json.optional("implements", QapiReader.TEXT), json.optional("abstract", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("implements", implementsValue);
        json.put("abstract", abstractValue);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "qom-list-types";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> implementsValue = Optional.empty();
        private Optional<Boolean> abstractValue = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder implementsValue(String implementsValue) {
            this.implementsValue = Optional.of(implementsValue);
            return this;
        }

        public Builder abstractValue(boolean abstractValue) {
            this.abstractValue = Optional.of(abstractValue);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QomListTypes build() {
            return new QomListTypes(implementsValue, abstractValue, unknown);
        }
    }
}
