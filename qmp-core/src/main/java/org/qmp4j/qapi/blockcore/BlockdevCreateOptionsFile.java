// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code BlockdevCreateOptionsFile} of QAPI's {@code block-core.json}, since QEMU 2.12. */
public record BlockdevCreateOptionsFile(
        String filename,
        UInt64 size,
        Optional<OpenEnum<PreallocMode>> preallocation,
        Optional<Boolean> nocow,
        Optional<UInt64> extentSizeHint,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevCreateOptionsFile of(String filename, UInt64 size) {
        return builder(filename, size).build();
    }

    public static BlockdevCreateOptionsFile of(String filename, long size) {
        return of(filename, UInt64.of(size));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String filename, UInt64 size) {
        return new Builder(filename, size);
    }

    public static Builder builder(String filename, long size) {
        return builder(filename, UInt64.of(size));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevCreateOptionsFile decode(QapiReader json) {
        return new BlockdevCreateOptionsFile(
                json.required("filename", QapiReader.TEXT),
                json.required("size", QapiReader.UINT64),
                json.optional("preallocation", PreallocMode::decode),
                json.optional("nocow", QapiReader.BOOL),
                json.optional("extent-size-hint", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("filename", filename);
        json.put("size", size);
        json.put("preallocation", preallocation);
        json.put("nocow", nocow);
        json.put("extent-size-hint", extentSizeHint);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String filename;
        private final UInt64 size;
        private Optional<OpenEnum<PreallocMode>> preallocation = Optional.empty();
        private Optional<Boolean> nocow = Optional.empty();
        private Optional<UInt64> extentSizeHint = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String filename, UInt64 size) {
            this.filename = filename;
            this.size = size;
        }

        public Builder preallocation(PreallocMode preallocation) {
            this.preallocation = Optional.of(OpenEnum.of(preallocation));
            return this;
        }

        public Builder nocow(boolean nocow) {
            this.nocow = Optional.of(nocow);
            return this;
        }

        public Builder extentSizeHint(UInt64 extentSizeHint) {
            this.extentSizeHint = Optional.of(extentSizeHint);
            return this;
        }

        public Builder extentSizeHint(long extentSizeHint) {
            return extentSizeHint(UInt64.of(extentSizeHint));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevCreateOptionsFile build() {
            return new BlockdevCreateOptionsFile(filename, size, preallocation, nocow, extentSizeHint, unknown);
        }
    }
}
