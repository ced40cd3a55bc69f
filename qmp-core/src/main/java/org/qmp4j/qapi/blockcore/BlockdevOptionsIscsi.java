// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsIscsi} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsIscsi(
        OpenEnum<IscsiTransport> transport,
        String portal,
        String target,
        Optional<Long> lun,
        Optional<String> user,
        Optional<String> passwordSecret,
        Optional<String> initiatorName,
        Optional<OpenEnum<IscsiHeaderDigest>> headerDigest,
        Optional<Long> timeout,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsIscsi of(IscsiTransport transport, String portal, String target) {
        return builder(transport, portal, target).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(IscsiTransport transport, String portal, String target) {
        return new Builder(transport, portal, target);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsIscsi decode(QapiReader json) {
        return new BlockdevOptionsIscsi(
                json.required("transport", IscsiTransport::decode),
                json.required("portal", QapiReader.TEXT),
                json.required("target", QapiReader.TEXT),
                json.optional("lun", QapiReader.INT64),
                json.optional("user", QapiReader.TEXT),
                json.optional("password-secret", QapiReader.TEXT),
                json.optional("initiator-name", QapiReader.TEXT),
                json.optional("header-digest", IscsiHeaderDigest::decode),
                json.optional("timeout", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("transport", transport);
        json.put("portal", portal);
        json.put("target", target);
        json.put("lun", lun);
        json.put("user", user);
        json.put("password-secret", passwordSecret);
        json.put("initiator-name", initiatorName);
        json.put("header-digest", headerDigest);
        json.put("timeout", timeout);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<IscsiTransport> transport;
        private final String portal;
        private final String target;
        private Optional<Long> lun = Optional.empty();
        private Optional<String> user = Optional.empty();
        private Optional<String> passwordSecret = Optional.empty();
        private Optional<String> initiatorName = Optional.empty();
        private Optional<OpenEnum<IscsiHeaderDigest>> headerDigest = Optional.empty();
        private Optional<Long> timeout = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(IscsiTransport transport, String portal, String target) {
            this.transport = OpenEnum.of(transport);
            this.portal = portal;
            this.target = target;
        }

        public Builder lun(long lun) {
            this.lun = Optional.of(lun);
            return this;
        }

        public Builder user(String user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder passwordSecret(String passwordSecret) {
            this.passwordSecret = Optional.of(passwordSecret);
            return this;
        }

        public Builder initiatorName(String initiatorName) {
            this.initiatorName = Optional.of(initiatorName);
            return this;
        }

        public Builder headerDigest(IscsiHeaderDigest headerDigest) {
            this.headerDigest = Optional.of(OpenEnum.of(headerDigest));
            return this;
        }

        public Builder timeout(long timeout) {
            this.timeout = Optional.of(timeout);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsIscsi build() {
            return new BlockdevOptionsIscsi(
                    transport,
                    portal,
                    target,
                    lun,
                    user,
                    passwordSecret,
                    initiatorName,
                    headerDigest,
                    timeout,
                    unknown);
        }
    }
}
