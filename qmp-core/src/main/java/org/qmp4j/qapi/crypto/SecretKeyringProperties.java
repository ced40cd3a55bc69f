// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SecretKeyringProperties} of QAPI's {@code crypto.json}, since QEMU 5.1, if QEMU has
 * {@code CONFIG_SECRET_KEYRING}.
 */
public record SecretKeyringProperties(
        Optional<OpenEnum<QCryptoSecretFormat>> format,
        Optional<String> keyid,
        Optional<String> iv,
        int serial,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SecretKeyringProperties of(int serial) {
        return builder(serial).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(int serial) {
        return new Builder(serial);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SecretKeyringProperties decode(QapiReader json) {
        return new SecretKeyringProperties(
                json.optional("format", QCryptoSecretFormat::decode),
                json.optional("keyid", QapiReader.TEXT),
                json.optional("iv", QapiReader.TEXT),
                json.required("serial", QapiReader.INT32),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("format", format);
        json.put("keyid", keyid);
        json.put("iv", iv);
        json.put("serial", serial);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final int serial;
        private Optional<OpenEnum<QCryptoSecretFormat>> format = Optional.empty();
        private Optional<String> keyid = Optional.empty();
        private Optional<String> iv = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(int serial) {
            this.serial = serial;
        }

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

        public SecretKeyringProperties build() {
            return new SecretKeyringProperties(format, keyid, iv, serial, unknown);
        }
    }
}
