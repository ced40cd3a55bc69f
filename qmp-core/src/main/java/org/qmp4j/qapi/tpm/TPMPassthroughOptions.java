// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.tpm;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code TPMPassthroughOptions} of QAPI's {@code tpm.json}, since QEMU 1.5, if QEMU has {@code CONFIG_TPM}. */
public record TPMPassthroughOptions(Optional<String> path, Optional<String> cancelPath, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TPMPassthroughOptions decode(QapiReader json) {
        return new TPMPassthroughOptions(
                json.optional("path", QapiReader.TEXT), json.optional("cancel-path", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("path", path);
        json.put("cancel-path", cancelPath);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> path = Optional.empty();
        private Optional<String> cancelPath = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder path(String path) {
            this.path = Optional.of(path);
            return this;
        }

        public Builder cancelPath(String cancelPath) {
            this.cancelPath = Optional.of(cancelPath);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public TPMPassthroughOptions build() {
            return new TPMPassthroughOptions(path, cancelPath, unknown);
        }
    }
}
