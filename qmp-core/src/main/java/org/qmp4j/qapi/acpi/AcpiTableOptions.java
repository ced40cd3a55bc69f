// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.acpi;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AcpiTableOptions} of QAPI's {@code acpi.json}, since QEMU 1.5. */
public record AcpiTableOptions(
        Optional<String> sig,
        Optional<Integer> rev,
        Optional<String> oemId,
        Optional<String> oemTableId,
        Optional<Long> oemRev,
        Optional<String> aslCompilerId,
        Optional<Long> aslCompilerRev,
        Optional<String> file,
        Optional<String> data,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AcpiTableOptions decode(QapiReader json) {
        return new AcpiTableOptions(
                json.optional("sig", QapiReader.TEXT),
                json.optional("rev", QapiReader.UINT8),
                json.optional("oem_id", QapiReader.TEXT),
                json.optional("oem_table_id", QapiReader.TEXT),
                json.optional("oem_rev", QapiReader.UINT32),
                json.optional("asl_compiler_id", QapiReader.TEXT),
                json.optional("asl_compiler_rev", QapiReader.UINT32),
                json.optional("file", QapiReader.TEXT),
                json.optional("data", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("sig", sig);
        json.put("rev", rev);
        json.put("oem_id", oemId);
        json.put("oem_table_id", oemTableId);
        json.put("oem_rev", oemRev);
        json.put("asl_compiler_id", aslCompilerId);
        json.put("asl_compiler_rev", aslCompilerRev);
        json.put("file", file);
        json.put("data", data);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> sig = Optional.empty();
        private Optional<Integer> rev = Optional.empty();
        private Optional<String> oemId = Optional.empty();
        private Optional<String> oemTableId = Optional.empty();
        private Optional<Long> oemRev = Optional.empty();
        private Optional<String> aslCompilerId = Optional.empty();
        private Optional<Long> aslCompilerRev = Optional.empty();
        private Optional<String> file = Optional.empty();
        private Optional<String> data = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder sig(String sig) {
            this.sig = Optional.of(sig);
            return this;
        }

        public Builder rev(int rev) {
            this.rev = Optional.of(rev);
            return this;
        }

        public Builder oemId(String oemId) {
            this.oemId = Optional.of(oemId);
            return this;
        }

        public Builder oemTableId(String oemTableId) {
            this.oemTableId = Optional.of(oemTableId);
            return this;
        }

        public Builder oemRev(long oemRev) {
            this.oemRev = Optional.of(oemRev);
            return this;
        }

        public Builder aslCompilerId(String aslCompilerId) {
            this.aslCompilerId = Optional.of(aslCompilerId);
            return this;
        }

        public Builder aslCompilerRev(long aslCompilerRev) {
            this.aslCompilerRev = Optional.of(aslCompilerRev);
            return this;
        }

        public Builder file(String file) {
            this.file = Optional.of(file);
            return this;
        }

        public Builder data(String data) {
            this.data = Optional.of(data);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AcpiTableOptions build() {
            return new AcpiTableOptions(
                    sig, rev, oemId, oemTableId, oemRev, aslCompilerId, aslCompilerRev, file, data, unknown);
        }
    }
}
