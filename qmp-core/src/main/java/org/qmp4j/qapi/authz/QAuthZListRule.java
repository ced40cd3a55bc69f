// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.authz;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code QAuthZListRule} of QAPI's {@code authz.json}, since QEMU 4.0. */
public record QAuthZListRule(
        String match,
        OpenEnum<QAuthZListPolicy> policy,
        Optional<OpenEnum<QAuthZListFormat>> format,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static QAuthZListRule of(String match, QAuthZListPolicy policy) {
        return builder(match, policy).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String match, QAuthZListPolicy policy) {
        return new Builder(match, policy);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static QAuthZListRule decode(QapiReader json) {
        return new QAuthZListRule(
                json.required("match", QapiReader.TEXT),
                json.required("policy", QAuthZListPolicy::decode),
                json.optional("format", QAuthZListFormat::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("match", match);
        json.put("policy", policy);
        json.put("format", format);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String match;
        private final OpenEnum<QAuthZListPolicy> policy;
        private Optional<OpenEnum<QAuthZListFormat>> format = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String match, QAuthZListPolicy policy) {
            this.match = match;
            this.policy = OpenEnum.of(policy);
        }

        public Builder format(QAuthZListFormat format) {
            this.format = Optional.of(OpenEnum.of(format));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public QAuthZListRule build() {
            return new QAuthZListRule(match, policy, format, unknown);
        }
    }
}
