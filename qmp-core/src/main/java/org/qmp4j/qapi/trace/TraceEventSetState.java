// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.trace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code trace-event-set-state} of QAPI's {@code trace.json}, since QEMU 2.2. */
public record TraceEventSetState(String name, boolean enable, Optional<Boolean> ignoreUnavailable, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static TraceEventSetState of(String name, boolean enable) {
        return builder(name, enable).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name, boolean enable) {
        return new Builder(name, enable);
    }

    @Override
    public String commandName() {
        return "trace-event-set-state";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("trace-event-set-state", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TraceEventSetState decode(QapiReader json) {
        return new TraceEventSetState(
                json.required("name", QapiReader.TEXT),
                json.required("enable", QapiReader.BOOL),
                json.optional("ignore-unavailable", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("enable", enable);
        json.put("ignore-unavailable", ignoreUnavailable);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "trace-event-set-state";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private final boolean enable;
        private Optional<Boolean> ignoreUnavailable = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name, boolean enable) {
            this.name = name;
            this.enable = enable;
        }

        public Builder ignoreUnavailable(boolean ignoreUnavailable) {
            this.ignoreUnavailable = Optional.of(ignoreUnavailable);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public TraceEventSetState build() {
            return new TraceEventSetState(name, enable, ignoreUnavailable, unknown);
        }
    }
}
