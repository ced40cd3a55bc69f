// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Command {@code memsave} of QAPI's {@code machine.json}, since QEMU 0.14. */
public record Memsave(UInt64 val, UInt64 size, String filename, Optional<Long> cpuIndex, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static Memsave of(UInt64 val, UInt64 size, String filename) {
        return builder(val, size, filename).build();
    }

    public static Memsave of(long val, long size, String filename) {
        return of(UInt64.of(val), UInt64.of(size), filename);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 val, UInt64 size, String filename) {
        return new Builder(val, size, filename);
    }

    public static Builder builder(long val, long size, String filename) {
        return builder(UInt64.of(val), UInt64.of(size), filename);
    }

    @Override
    public String commandName() {
        return "memsave";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("memsave", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static Memsave decode(QapiReader json) {
        return new Memsave(
                json.required("val", QapiReader.UINT64),
                json.required("size", QapiReader.UINT64),
                json.required("filename", QapiReader.TEXT),
                json.optional("cpu-index", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("val", val);
        json.put("size", size);
        json.put("filename", filename);
        json.put("cpu-index", cpuIndex);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "memsave";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 val;
        private final UInt64 size;
        private final String filename;
        private Optional<Long> cpuIndex = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 val, UInt64 size, String filename) {
            this.val = val;
            this.size = size;
            this.filename = filename;
        }

        public Builder cpuIndex(long cpuIndex) {
            this.cpuIndex = Optional.of(cpuIndex);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public Memsave build() {
            return new Memsave(val, size, filename, cpuIndex, unknown);
        }
    }
}
