// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code client_migrate_info} of QAPI's {@code ui.json}, since QEMU 0.14. */
public record ClientMigrateInfo(
        String protocol,
        String hostname,
        Optional<Long> port,
        Optional<Long> tlsPort,
        Optional<String> certSubject,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static ClientMigrateInfo of(String protocol, String hostname) {
        return builder(protocol, hostname).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String protocol, String hostname) {
        return new Builder(protocol, hostname);
    }

    @Override
    public String commandName() {
        return "client_migrate_info";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("client_migrate_info", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ClientMigrateInfo decode(QapiReader json) {
        return new ClientMigrateInfo(
                json.required("protocol", QapiReader.TEXT),
                json.required("hostname", QapiReader.TEXT),
                json.optional("port", QapiReader.INT64),
                json.optional("tls-port", QapiReader.INT64),
                json.optional("cert-subject", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("protocol", protocol);
        json.put("hostname", hostname);
        json.put("port", port);
        json.put("tls-port", tlsPort);
        json.put("cert-subject", certSubject);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "client_migrate_info";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String protocol;
        private final String hostname;
        private Optional<Long> port = Optional.empty();
        private Optional<Long> tlsPort = Optional.empty();
        private Optional<String> certSubject = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String protocol, String hostname) {
            this.protocol = protocol;
            this.hostname = hostname;
        }

        public Builder port(long port) {
            this.port = Optional.of(port);
            return this;
        }

        public Builder tlsPort(long tlsPort) {
            this.tlsPort = Optional.of(tlsPort);
            return this;
        }

        public Builder certSubject(String certSubject) {
            this.certSubject = Optional.of(certSubject);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ClientMigrateInfo build() {
            return new ClientMigrateInfo(protocol, hostname, port, tlsPort, certSubject, unknown);
        }
    }
}
