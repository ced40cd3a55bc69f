// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SecretCommonProperties} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public record SecretCommonProperties(
        Optional<OpenEnum<QCryptoSecretFormat>> format,
        Optional<String> keyid,
        Optional<String> iv,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SecretCommonProperties decode(QapiReader json) {
        return new SecretCommonProperties(
                json.optional("format", QCryptoSecretFormat::decode),
                json.optional("keyid", QapiReader.TEXT),
                json.optional("iv", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("format", format);
        json.put("keyid", keyid);
        json.put("iv", iv);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<QCryptoSecretFormat>> format = Optional.empty();
        private Optional<String> keyid = Optional.empty();
        private Optional<String> iv = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder format(QCryptoSecretFormat format) {
            this.format = Optional.of(OpenEnum.of(format));
            return this;
        }

        public Builder keyid(String keyid) {
            this.keyid = Optional.of(keyid);
            return this;
        }

        public Builder iv(String iv) {
            this.iv = Optional.of(iv);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SecretCommonProperties build() {
            return new SecretCommonProperties(format, keyid, iv, unknown);
        }
    }
}
