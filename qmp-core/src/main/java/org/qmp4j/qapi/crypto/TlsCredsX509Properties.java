// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.crypto;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code TlsCredsX509Properties} of QAPI's {@code crypto.json}, since QEMU 2.5. */
public record TlsCredsX509Properties(
        Optional<Boolean> verifyPeer,
        Optional<String> dir,
        Optional<OpenEnum<QCryptoTLSCredsEndpoint>> endpoint,
        Optional<String> priority,
        Optional<Boolean> sanityCheck,
        Optional<String> passwordid,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static TlsCredsX509Properties decode(QapiReader json) {
        return new TlsCredsX509Properties(
                json.optional("verify-peer", QapiReader.BOOL),
                json.optional("dir", QapiReader.TEXT),
                json.optional("endpoint", QCryptoTLSCredsEndpoint::decode),
                json.optional("priority", QapiReader.TEXT),
                json.optional("sanity-check", QapiReader.BOOL),
                json.optional("passwordid", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("verify-peer", verifyPeer);
        json.put("dir", dir);
        json.put("endpoint", endpoint);
        json.put("priority", priority);
        json.put("sanity-check", sanityCheck);
        json.put("passwordid", passwordid);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Boolean> verifyPeer = Optional.empty();
        private Optional<String> dir = Optional.empty();
        private Optional<OpenEnum<QCryptoTLSCredsEndpoint>> endpoint = Optional.empty();
        private Optional<String> priority = Optional.empty();
        private Optional<Boolean> sanityCheck = Optional.empty();
        private Optional<String> passwordid = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder verifyPeer(boolean verifyPeer) {
            this.verifyPeer = Optional.of(verifyPeer);
            return this;
        }

        public Builder dir(String dir) {
            this.dir = Optional.of(dir);
            return this;
        }

        public Builder endpoint(QCryptoTLSCredsEndpoint endpoint) {
            this.endpoint = Optional.of(OpenEnum.of(endpoint));
            return this;
        }

        public Builder priority(String priority) {
            this.priority = Optional.of(priority);
            return this;
        }

        public Builder sanityCheck(boolean sanityCheck) {
            this.sanityCheck = Optional.of(sanityCheck);
            return this;
        }

        public Builder passwordid(String passwordid) {
            this.passwordid = Optional.of(passwordid);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public TlsCredsX509Properties build() {
            return new TlsCredsX509Properties(verifyPeer, dir, endpoint, priority, sanityCheck, passwordid, unknown);
        }
    }
}
