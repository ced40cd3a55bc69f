// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code add-fd} of QAPI's {@code misc.json}, since QEMU 1.2. Returns {@link AddfdInfo}. */
public record AddFd(Optional<Long> fdsetId, Optional<String> opaque, JsonMembers unknown)
        implements QapiCommand<AddfdInfo> {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "add-fd";
    }

    @Override
    public AddfdInfo read(JsonNode result) {
        return AddfdInfo.decode(QapiReader.of("add-fd", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AddFd decode(QapiReader json) {
        return new AddFd(
                json.optional("fdset-id", QapiReader.INT64), json.optional("opaque", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fdset-id", fdsetId);
        json.put("opaque", opaque);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "add-fd";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> fdsetId = Optional.empty();
        private Optional<String> opaque = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder fdsetId(long fdsetId) {
            this.fdsetId = Optional.of(fdsetId);
            return this;
        }

        public Builder opaque(String opaque) {
            this.opaque = Optional.of(opaque);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AddFd build() {
            return new AddFd(fdsetId, opaque, unknown);
        }
    }
}
