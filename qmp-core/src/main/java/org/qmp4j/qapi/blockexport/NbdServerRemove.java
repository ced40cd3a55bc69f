// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockexport;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Command {@code nbd-server-remove} of QAPI's {@code block-export.json}, since QEMU 2.12.
 *
 * @deprecated QEMU advises against it, and a later one may lack it
 */
@Deprecated
public record NbdServerRemove(String name, Optional<OpenEnum<BlockExportRemoveMode>> mode, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static NbdServerRemove of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    @Override
    public String commandName() {
        return "nbd-server-remove";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("nbd-server-remove", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NbdServerRemove decode(QapiReader json) {
        return new NbdServerRemove(
                json.required("name", QapiReader.TEXT),
                json.optional("mode", BlockExportRemoveMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("mode", mode);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "nbd-server-remove";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<OpenEnum<BlockExportRemoveMode>> mode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder mode(BlockExportRemoveMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NbdServerRemove build() {
            return new NbdServerRemove(name, mode, unknown);
        }
    }
}
