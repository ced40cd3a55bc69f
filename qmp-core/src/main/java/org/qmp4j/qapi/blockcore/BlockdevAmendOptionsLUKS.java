// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.crypto.QCryptoBlockLUKSKeyslotState;

/** Struct {@code BlockdevAmendOptionsLUKS} of QAPI's {@code block-core.json}, since QEMU 5.1. */
public record BlockdevAmendOptionsLUKS(
        OpenEnum<QCryptoBlockLUKSKeyslotState> state,
        Optional<String> newSecret,
        Optional<String> oldSecret,
        Optional<Long> keyslot,
        Optional<Long> iterTime,
        Optional<String> secret,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevAmendOptionsLUKS of(QCryptoBlockLUKSKeyslotState state) {
        return builder(state).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(QCryptoBlockLUKSKeyslotState state) {
        return new Builder(state);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevAmendOptionsLUKS decode(QapiReader json) {
        return new BlockdevAmendOptionsLUKS(
                json.required("state", QCryptoBlockLUKSKeyslotState::decode),
                json.optional("new-secret", QapiReader.TEXT),
                json.optional("old-secret", QapiReader.TEXT),
                json.optional("keyslot", QapiReader.INT64),
                json.optional("iter-time", QapiReader.INT64),
                json.optional("secret", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("state", state);
        json.put("new-secret", newSecret);
        json.put("old-secret", oldSecret);
        json.put("keyslot", keyslot);
        json.put("iter-time", iterTime);
        json.put("secret", secret);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<QCryptoBlockLUKSKeyslotState> state;
        private Optional<String> newSecret = Optional.empty();
        private Optional<String> oldSecret = Optional.empty();
        private Optional<Long> keyslot = Optional.empty();
        private Optional<Long> iterTime = Optional.empty();
        private Optional<String> secret = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(QCryptoBlockLUKSKeyslotState state) {
            this.state = OpenEnum.of(state);
        }

        public Builder newSecret(String newSecret) {
            this.newSecret = Optional.of(newSecret);
            return this;
        }

        public Builder oldSecret(String oldSecret) {
            this.oldSecret = Optional.of(oldSecret);
            return this;
        }

        public Builder keyslot(long keyslot) {
            this.keyslot = Optional.of(keyslot);
            return this;
        }

        public Builder iterTime(long iterTime) {
            this.iterTime = Optional.of(iterTime);
            return this;
        }

        public Builder secret(String secret) {
            this.secret = Optional.of(secret);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevAmendOptionsLUKS build() {
            return new BlockdevAmendOptionsLUKS(state, newSecret, oldSecret, keyslot, iterTime, secret, unknown);
        }
    }
}
