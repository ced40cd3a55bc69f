// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.misc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code add_client} of QAPI's {@code misc.json}, since QEMU 0.14. */
public record AddClient(
        String protocol, String fdname, Optional<Boolean> skipauth, Optional<Boolean> tls, JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static AddClient of(String protocol, String fdname) {
        return builder(protocol, fdname).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String protocol, String fdname) {
        return new Builder(protocol, fdname);
    }

    @Override
    public String commandName() {
        return "add_client";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("add_client", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static AddClient decode(QapiReader json) {
        return new AddClient(
                json.required("protocol", QapiReader.TEXT),
                json.required("fdname", QapiReader.TEXT),
                json.optional("skipauth", QapiReader.BOOL),
                json.optional("tls", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("protocol", protocol);
        json.put("fdname", fdname);
        json.put("skipauth", skipauth);
        json.put("tls", tls);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "add_client";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String protocol;
        private final String fdname;
        private Optional<Boolean> skipauth = Optional.empty();
        private Optional<Boolean> tls = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String protocol, String fdname) {
            this.protocol = protocol;
            this.fdname = fdname;
        }

        public Builder skipauth(boolean skipauth) {
            this.skipauth = Optional.of(skipauth);
            return this;
        }

        public Builder tls(boolean tls) {
            this.tls = Optional.of(tls);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public AddClient build() {
            return new AddClient(protocol, fdname, skipauth, tls, unknown);
        }
    }
}
