// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code TransactionProperties} of QAPI's {@code transaction.json}, since QEMU 2.5. */
public record TransactionProperties(Optional<OpenEnum<ActionCompletionMode>> completionMode, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TransactionProperties decode(QapiReader json) {
        return new TransactionProperties(json.optional("completion-mode", ActionCompletionMode::decode), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("completion-mode", completionMode);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<ActionCompletionMode>> completionMode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder completionMode(ActionCompletionMode completionMode) {
            this.completionMode = Optional.of(OpenEnum.of(completionMode));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public TransactionProperties build() {
            return new TransactionProperties(completionMode, unknown);
        }
    }
}
