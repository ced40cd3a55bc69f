// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code SpiceInfo} of QAPI's {@code ui.json}, since QEMU 0.14, if QEMU has {@code CONFIG_SPICE}. Returned by
 * {@code query-spice}.
 */
public record SpiceInfo(
        boolean enabled,
        boolean migrated,
        Optional<String> host,
        Optional<Long> port,
        Optional<Long> tlsPort,
        Optional<String> auth,
        Optional<String> compiledVersion,
        OpenEnum<SpiceQueryMouseMode> mouseMode,
        Optional<List<SpiceChannel>> channels,
        JsonMembers unknown)
        implements QapiObject {
    public SpiceInfo {
        channels = channels.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static SpiceInfo of(boolean enabled, boolean migrated, SpiceQueryMouseMode mouseMode) {
        return builder(enabled, migrated, mouseMode).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(boolean enabled, boolean migrated, SpiceQueryMouseMode mouseMode) {
        return new Builder(enabled, migrated, mouseMode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SpiceInfo decode(QapiReader json) {
        return new SpiceInfo(
                json.required("enabled", QapiReader.BOOL),
                json.required("migrated", QapiReader.BOOL),
                json.optional("host", QapiReader.TEXT),
                json.optional("port", QapiReader.INT64),
                json.optional("tls-port", QapiReader.INT64),
                json.optional("auth", QapiReader.TEXT),
                json.optional("compiled-version", QapiReader.TEXT),
                json.required("mouse-mode", SpiceQueryMouseMode::decode),
                json.optionalList("channels", SpiceChannel::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("enabled", enabled);
        json.put("migrated", migrated);
        json.put("host", host);
        json.put("port", port);
        json.put("tls-port", tlsPort);
        json.put("auth", auth);
        json.put("compiled-version", compiledVersion);
        json.put("mouse-mode", mouseMode);
        json.put("channels", channels);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final boolean enabled;
        private final boolean migrated;
        private final OpenEnum<SpiceQueryMouseMode> mouseMode;
        private Optional<String> host = Optional.empty();
        private Optional<Long> port = Optional.empty();
        private Optional<Long> tlsPort = Optional.empty();
        private Optional<String> auth = Optional.empty();
        private Optional<String> compiledVersion = Optional.empty();
        private Optional<List<SpiceChannel>> channels = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(boolean enabled, boolean migrated, SpiceQueryMouseMode mouseMode) {
            this.enabled = enabled;
            this.migrated = migrated;
            this.mouseMode = OpenEnum.of(mouseMode);
        }

        public Builder host(String host) {
            this.host = Optional.of(host);
            return this;
        }

        public Builder port(long port) {
            this.port = Optional.of(port);
            return this;
        }

        public Builder tlsPort(long tlsPort) {
            this.tlsPort = Optional.of(tlsPort);
            return this;
        }

        public Builder auth(String auth) {
            this.auth = Optional.of(auth);
            return this;
        }

        public Builder compiledVersion(String compiledVersion) {
            this.compiledVersion = Optional.of(compiledVersion);
            return this;
        }

        public Builder channels(List<SpiceChannel> channels) {
            this.channels = Optional.of(channels);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SpiceInfo build() {
            return new SpiceInfo(
                    enabled, migrated, host, port, tlsPort, auth, compiledVersion, mouseMode, channels, unknown);
        }
    }
}
