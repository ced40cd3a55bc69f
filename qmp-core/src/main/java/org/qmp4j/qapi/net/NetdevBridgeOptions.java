// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevBridgeOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetdevBridgeOptions(Optional<String> br, Optional<String> helper, JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevBridgeOptions decode(QapiReader json) {
        return new NetdevBridgeOptions(
                json.optional("br", QapiReader.TEXT), json.optional("helper", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("br", br);
        json.put("helper", helper);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> br = Optional.empty();
        private Optional<String> helper = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder br(String br) {
            this.br = Optional.of(br);
            return this;
        }

        public Builder helper(String helper) {
            this.helper = Optional.of(helper);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevBridgeOptions build() {
            return new NetdevBridgeOptions(br, helper, unknown);
        }
    }
}
