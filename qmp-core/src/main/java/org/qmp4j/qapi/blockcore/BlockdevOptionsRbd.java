// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.InetSocketAddressBase;

/** Struct {@code BlockdevOptionsRbd} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsRbd(
        String pool,
        Optional<String> namespace,
        String image,
        Optional<String> conf,
        Optional<String> snapshot,
        Optional<RbdEncryptionOptions> encrypt,
        Optional<String> user,
        Optional<List<OpenEnum<RbdAuthMode>>> authClientRequired,
        Optional<String> keySecret,
        Optional<List<InetSocketAddressBase>> server,
        JsonMembers unknown)
        implements QapiObject {
    public BlockdevOptionsRbd {
        authClientRequired = authClientRequired.map(List::copyOf);
        server = server.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static BlockdevOptionsRbd of(String pool, String image) {
        return builder(pool, image).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String pool, String image) {
        return new Builder(pool, image);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsRbd decode(QapiReader json) {
        return new BlockdevOptionsRbd(
                json.required("pool", QapiReader.TEXT),
                json.optional("namespace", QapiReader.TEXT),
                json.required("image", QapiReader.TEXT),
                json.optional("conf", QapiReader.TEXT),
                json.optional("snapshot", QapiReader.TEXT),
                json.optional("encrypt", RbdEncryptionOptions::decode),
                json.optional("user", QapiReader.TEXT),
                json.optionalList("auth-client-required", RbdAuthMode::decode),
                json.optional("key-secret", QapiReader.TEXT),
                json.optionalList("server", InetSocketAddressBase::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("pool", pool);
        json.put("namespace", namespace);
        json.put("image", image);
        json.put("conf", conf);
        json.put("snapshot", snapshot);
        json.put("encrypt", encrypt);
        json.put("user", user);
        json.put("auth-client-required", authClientRequired);
        json.put("key-secret", keySecret);
        json.put("server", server);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String pool;
        private final String image;
        private Optional<String> namespace = Optional.empty();
        private Optional<String> conf = Optional.empty();
        private Optional<String> snapshot = Optional.empty();
        private Optional<RbdEncryptionOptions> encrypt = Optional.empty();
        private Optional<String> user = Optional.empty();
        private Optional<List<OpenEnum<RbdAuthMode>>> authClientRequired = Optional.empty();
        private Optional<String> keySecret = Optional.empty();
        private Optional<List<InetSocketAddressBase>> server = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String pool, String image) {
            this.pool = pool;
            this.image = image;
        }

        public Builder namespace(String namespace) {
            this.namespace = Optional.of(namespace);
            return this;
        }

        public Builder conf(String conf) {
            this.conf = Optional.of(conf);
            return this;
        }

        public Builder snapshot(String snapshot) {
            this.snapshot = Optional.of(snapshot);
            return this;
        }

        public Builder encrypt(RbdEncryptionOptions encrypt) {
            this.encrypt = Optional.of(encrypt);
            return this;
        }

        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder authClientRequired(List<RbdAuthMode> authClientRequired) {
            this.authClientRequired = Optional.of(OpenEnum.all(authClientRequired));
            return this;
        }

        public Builder keySecret(String keySecret) {
            this.keySecret = Optional.of(keySecret);
            return this;
        }

        public Builder server(List<InetSocketAddressBase> server) {
            this.server = Optional.of(server);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsRbd build() {
            return new BlockdevOptionsRbd(
                    pool,
                    namespace,
                    image,
                    conf,
                    snapshot,
                    encrypt,
                    user,
                    authClientRequired,
                    keySecret,
                    server,
                    unknown);
        }
    }
}
