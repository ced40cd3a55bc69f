// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misctarget;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Command {@code sev-inject-launch-secret} of QAPI's {@code misc-target.json}, since QEMU 6.0, if QEMU has
 * {@code TARGET_I386}.
 */
public record SevInjectLaunchSecret(String packetHeader, String secret, Optional<UInt64> gpa, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static SevInjectLaunchSecret of(String packetHeader, String secret) {
        return builder(packetHeader, secret).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String packetHeader, String secret) {
        return new Builder(packetHeader, secret);
    }

    @Override
    public String commandName() {
        return "sev-inject-launch-secret";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("sev-inject-launch-secret", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SevInjectLaunchSecret decode(QapiReader json) {
        return new SevInjectLaunchSecret(
                json.required("packet-header", QapiReader.TEXT),
                json.required("secret", QapiReader.TEXT),
                json.optional("gpa", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("packet-header", packetHeader);
        json.put("secret", secret);
        json.put("gpa", gpa);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "sev-inject-launch-secret";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String packetHeader;
        private final String secret;
        private Optional<UInt64> gpa = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String packetHeader, String secret) {
            this.packetHeader = packetHeader;
            this.secret = secret;
        }

        public Builder gpa(UInt64 gpa) {
            this.gpa = Optional.of(gpa);
            return this;
        }

        public Builder gpa(long gpa) {
            return gpa(UInt64.of(gpa));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SevInjectLaunchSecret build() {
            return new SevInjectLaunchSecret(packetHeader, secret, gpa, unknown);
        }
    }
}
