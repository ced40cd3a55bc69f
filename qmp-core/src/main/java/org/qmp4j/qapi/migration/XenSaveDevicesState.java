// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code xen-save-devices-state} of QAPI's {@code migration.json}, since QEMU 1.1. */
public record XenSaveDevicesState(String filename, Optional<Boolean> live, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static XenSaveDevicesState of(String filename) {
        return builder(filename).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename) {
        return new Builder(filename);
    }

    @Override
    public String commandName() {
        return "xen-save-devices-state";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("xen-save-devices-state", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static XenSaveDevicesState decode(QapiReader json) {
        return new XenSaveDevicesState(
                json.required("filename", QapiReader.TEXT), json.optional("live", QapiReader.BOOL), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("live", live);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "xen-save-devices-state";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private Optional<Boolean> live = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename) {
            this.filename = filename;
        }

        public Builder live(boolean live) {
            this.live = Optional.of(live);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public XenSaveDevicesState build() {
            return new XenSaveDevicesState(filename, live, unknown);
        }
    }
}
