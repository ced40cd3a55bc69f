// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code ImageInfoSpecificFile} of QAPI's {@code block-core.json}, since QEMU 8.0. */
public record ImageInfoSpecificFile(Optional<UInt64> extentSizeHint, JsonMembers unknown) implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificFile decode(QapiReader json) {
        return new ImageInfoSpecificFile(json.optional("extent-size-hint", QapiReader.UINT64), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("extent-size-hint", extentSizeHint);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<UInt64> extentSizeHint = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

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

        public ImageInfoSpecificFile build() {
            return new ImageInfoSpecificFile(extentSizeHint, unknown);
        }
    }
}
