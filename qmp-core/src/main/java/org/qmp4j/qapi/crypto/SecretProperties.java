// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code SecretProperties} of QAPI's {@code crypto.json}, since QEMU 2.6. */
public record SecretProperties(
        Optional<OpenEnum<QCryptoSecretFormat>> format,
        Optional<String> keyid,
        Optional<String> iv,
        Optional<String> data,
        Optional<String> file,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SecretProperties decode(QapiReader json) {
        return new SecretProperties(
                json.optional("format", QCryptoSecretFormat::decode),
                json.optional("keyid", QapiReader.TEXT),
                json.optional("iv", QapiReader.TEXT),
                json.optional("data", QapiReader.TEXT),
                json.optional("file", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("format", format);
        json.put("keyid", keyid);
        json.put("iv", iv);
        json.put("data", data);
        json.put("file", file);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<QCryptoSecretFormat>> format = Optional.empty();
        private Optional<String> keyid = Optional.empty();
        private Optional<String> iv = Optional.empty();
        private Optional<String> data = Optional.empty();
        private Optional<String> file = Optional.empty();
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

        public Builder data(String data) {
            this.data = Optional.of(data);
            return this;
        }

        public Builder file(String file) {
            this.file = Optional.of(file);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SecretProperties build() {
            return new SecretProperties(format, keyid, iv, data, file, unknown);
        }
    }
}
