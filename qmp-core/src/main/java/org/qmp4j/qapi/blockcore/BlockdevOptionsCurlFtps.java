// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsCurlFtps} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsCurlFtps(
        String url,
        Optional<Long> readahead,
        Optional<Long> timeout,
        Optional<String> username,
        Optional<String> passwordSecret,
        Optional<String> proxyUsername,
        Optional<String> proxyPasswordSecret,
        Optional<Boolean> sslverify,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsCurlFtps of(String url) {
        return builder(url).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String url) {
        return new Builder(url);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsCurlFtps decode(QapiReader json) {
        return new BlockdevOptionsCurlFtps(
                json.required("url", QapiReader.TEXT),
                json.optional("readahead", QapiReader.INT64),
                json.optional("timeout", QapiReader.INT64),
                json.optional("username", QapiReader.TEXT),
                json.optional("password-secret", QapiReader.TEXT),
                json.optional("proxy-username", QapiReader.TEXT),
                json.optional("proxy-password-secret", QapiReader.TEXT),
                json.optional("sslverify", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("url", url);
        json.put("readahead", readahead);
        json.put("timeout", timeout);
        json.put("username", username);
        json.put("password-secret", passwordSecret);
        json.put("proxy-username", proxyUsername);
        json.put("proxy-password-secret", proxyPasswordSecret);
        json.put("sslverify", sslverify);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String url;
        private Optional<Long> readahead = Optional.empty();
        private Optional<Long> timeout = Optional.empty();
        private Optional<String> username = Optional.empty();
        private Optional<String> passwordSecret = Optional.empty();
        private Optional<String> proxyUsername = Optional.empty();
        private Optional<String> proxyPasswordSecret = Optional.empty();
        private Optional<Boolean> sslverify = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String url) {
            this.url = url;
        }

        public Builder readahead(long readahead) {
            this.readahead = Optional.of(readahead);
            return this;
        }

        public Builder timeout(long timeout) {
            this.timeout = Optional.of(timeout);
            return this;
        }

        public Builder username(String username) {
            this.username = Optional.of(username);
            return this;
        }

        public Builder passwordSecret(String passwordSecret) {
            this.passwordSecret = Optional.of(passwordSecret);
            return this;
        }

        public Builder proxyUsername(String proxyUsername) {
            this.proxyUsername = Optional.of(proxyUsername);
            return this;
        }

        public Builder proxyPasswordSecret(String proxyPasswordSecret) {
            this.proxyPasswordSecret = Optional.of(proxyPasswordSecret);
            return this;
        }

        public Builder sslverify(boolean sslverify) {
            this.sslverify = Optional.of(sslverify);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsCurlFtps build() {
            return new BlockdevOptionsCurlFtps(
                    url,
                    readahead,
                    timeout,
                    username,
                    passwordSecret,
                    proxyUsername,
                    proxyPasswordSecret,
                    sslverify,
                    unknown);
        }
    }
}
