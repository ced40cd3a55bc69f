// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code remove-fd} of QAPI's {@code misc.json}, since QEMU 1.2. */
public record RemoveFd(long fdsetId, Optional<Long> fd, JsonMembers unknown) implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static RemoveFd of(long fdsetId) {
        return builder(fdsetId).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long fdsetId) {
        return new Builder(fdsetId);
    }

    @Override
    public String commandName() {
        return "remove-fd";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("remove-fd", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static RemoveFd decode(QapiReader json) {
        return new RemoveFd(
                json.required("fdset-id", QapiReader.INT64), json.optional("fd", QapiReader.INT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("fdset-id", fdsetId);
        json.put("fd", fd);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "remove-fd";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long fdsetId;
        private Optional<Long> fd = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long fdsetId) {
            this.fdsetId = fdsetId;
        }

        public Builder fd(long fd) {
            this.fd = Optional.of(fd);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public RemoveFd build() {
            return new RemoveFd(fdsetId, fd, unknown);
        }
    }
}
