// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code qmp_capabilities} of QAPI's {@code control.json}, since QEMU 0.13. */
public record QmpCapabilities(Optional<List<OpenEnum<QMPCapability>>> enable, JsonMembers unknown)
        implements QapiCommand<Empty> {
    public QmpCapabilities {
        enable = enable.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "qmp_capabilities";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("qmp_capabilities", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QmpCapabilities decode(QapiReader json) {
        return new QmpCapabilities(json.optionalList("enable", QMPCapability::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enable", enable);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "qmp_capabilities";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<List<OpenEnum<QMPCapability>>> enable = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder enable(List<QMPCapability> enable) {
            this.enable = Optional.of(OpenEnum.all(enable));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QmpCapabilities build() {
            return new QmpCapabilities(enable, unknown);
        }
    }
}
