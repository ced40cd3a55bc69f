// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.authz;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code AuthZListProperties} of QAPI's {@code authz.json}, since QEMU 4.0. */
public record AuthZListProperties(
        Optional<OpenEnum<QAuthZListPolicy>> policy, Optional<List<QAuthZListRule>> rules, JsonMembers unknown)
        implements QapiObject {
    public AuthZListProperties {
        rules = rules.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AuthZListProperties decode(QapiReader json) {
        return new AuthZListProperties(
                json.optional("policy", QAuthZListPolicy::decode),
                json.optionalList("rules", QAuthZListRule::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("policy", policy);
        json.put("rules", rules);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<QAuthZListPolicy>> policy = Optional.empty();
        private Optional<List<QAuthZListRule>> rules = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder policy(QAuthZListPolicy policy) {
            this.policy = Optional.of(OpenEnum.of(policy));
            return this;
        }

        public Builder rules(List<QAuthZListRule> rules) {
            this.rules = Optional.of(rules);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AuthZListProperties build() {
            return new AuthZListProperties(policy, rules, unknown);
        }
    }
}
