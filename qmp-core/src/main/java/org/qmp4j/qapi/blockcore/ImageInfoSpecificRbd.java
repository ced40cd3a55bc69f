// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ImageInfoSpecificRbd} of QAPI's {@code block-core.json}, since QEMU 6.1. */
public record ImageInfoSpecificRbd(Optional<OpenEnum<RbdImageEncryptionFormat>> encryptionFormat, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ImageInfoSpecificRbd decode(QapiReader json) {
        return new ImageInfoSpecificRbd(
                json.optional("encryption-format", RbdImageEncryptionFormat::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("encryption-format", encryptionFormat);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<RbdImageEncryptionFormat>> encryptionFormat = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder encryptionFormat(RbdImageEncryptionFormat encryptionFormat) {
            this.encryptionFormat = Optional.of(OpenEnum.of(encryptionFormat));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ImageInfoSpecificRbd build() {
            return new ImageInfoSpecificRbd(encryptionFormat, unknown);
        }
    }
}
