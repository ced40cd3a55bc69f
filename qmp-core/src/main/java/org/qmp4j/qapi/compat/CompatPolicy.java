// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.compat;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code CompatPolicy} of QAPI's {@code compat.json}, since QEMU 6.0. */
public record CompatPolicy(
        Optional<OpenEnum<CompatPolicyInput>> deprecatedInput,
        Optional<OpenEnum<CompatPolicyOutput>> deprecatedOutput,
        Optional<OpenEnum<CompatPolicyInput>> unstableInput,
        Optional<OpenEnum<CompatPolicyOutput>> unstableOutput,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CompatPolicy decode(QapiReader json) {
        return new CompatPolicy(
                json.optional("deprecated-input", CompatPolicyInput::decode),
                json.optional("deprecated-output", CompatPolicyOutput::decode),
                json.optional("unstable-input", CompatPolicyInput::decode),
                json.optional("unstable-output", CompatPolicyOutput::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("deprecated-input", deprecatedInput);
        json.put("deprecated-output", deprecatedOutput);
        json.put("unstable-input", unstableInput);
        json.put("unstable-output", unstableOutput);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<CompatPolicyInput>> deprecatedInput = Optional.empty();
        private Optional<OpenEnum<CompatPolicyOutput>> deprecatedOutput = Optional.empty();
        private Optional<OpenEnum<CompatPolicyInput>> unstableInput = Optional.empty();
        private Optional<OpenEnum<CompatPolicyOutput>> unstableOutput = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder deprecatedInput(CompatPolicyInput deprecatedInput) {
            this.deprecatedInput = Optional.of(OpenEnum.of(deprecatedInput));
            return this;
        }

        public Builder deprecatedOutput(CompatPolicyOutput deprecatedOutput) {
            this.deprecatedOutput = Optional.of(OpenEnum.of(deprecatedOutput));
            return this;
        }

        public Builder unstableInput(CompatPolicyInput unstableInput) {
            this.unstableInput = Optional.of(OpenEnum.of(unstableInput));
            return this;
        }

        public Builder unstableOutput(CompatPolicyOutput unstableOutput) {
            this.unstableOutput = Optional.of(OpenEnum.of(unstableOutput));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CompatPolicy build() {
            return new CompatPolicy(deprecatedInput, deprecatedOutput, unstableInput, unstableOutput, unknown);
        }
    }
}
