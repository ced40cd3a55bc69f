// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsVVFAT} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsVVFAT(
        String dir,
        Optional<Long> fatType,
        Optional<Boolean> floppy,
        Optional<String> label,
        Optional<Boolean> rw,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsVVFAT of(String dir) {
        return builder(dir).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String dir) {
        return new Builder(dir);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsVVFAT decode(QapiReader json) {
        return new BlockdevOptionsVVFAT(
                json.required("dir", QapiReader.TEXT),
                json.optional("fat-type", QapiReader.INT64),
                json.optional("floppy", QapiReader.BOOL),
                json.optional("label", QapiReader.TEXT),
                json.optional("rw", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("dir", dir);
        json.put("fat-type", fatType);
        json.put("floppy", floppy);
        json.put("label", label);
        json.put("rw", rw);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String dir;
        private Optional<Long> fatType = Optional.empty();
        private Optional<Boolean> floppy = Optional.empty();
        private Optional<String> label = Optional.empty();
        private Optional<Boolean> rw = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String dir) {
            this.dir = dir;
        }

        public Builder fatType(long fatType) {
            this.fatType = Optional.of(fatType);
            return this;
        }

        public Builder floppy(boolean floppy) {
            this.floppy = Optional.of(floppy);
            return this;
        }

        public Builder label(String label) {
            this.label = Optional.of(label);
            return this;
        }

        public Builder rw(boolean rw) {
            this.rw = Optional.of(rw);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsVVFAT build() {
            return new BlockdevOptionsVVFAT(dir, fatType, floppy, label, rw, unknown);
        }
    }
}
