// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddress;

/** Struct {@code BlockdevOptionsGluster} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsGluster(
        String volume,
        String path,
        List<SocketAddress> server,
        Optional<Long> debug,
        Optional<String> logfile,
        JsonMembers unknown)
        implements QapiObject {
    public BlockdevOptionsGluster {
        server = List.copyOf(server);
    }

    /** With what is required, and nothing else. */
    public static BlockdevOptionsGluster of(String volume, String path, List<SocketAddress> server) {
        return builder(volume, path, server).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String volume, String path, List<SocketAddress> server) {
        return new Builder(volume, path, server);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsGluster decode(QapiReader json) {
        return new BlockdevOptionsGluster(
                json.required("volume", QapiReader.TEXT),
                json.required("path", QapiReader.TEXT),
                json.requiredList("server", SocketAddress::decode),
                json.optional("debug", QapiReader.INT64),
                json.optional("logfile", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("volume", volume);
        json.put("path", path);
        json.put("server", server);
        json.put("debug", debug);
        json.put("logfile", logfile);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String volume;
        private final String path;
        private final List<SocketAddress> server;
        private Optional<Long> debug = Optional.empty();
        private Optional<String> logfile = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String volume, String path, List<SocketAddress> server) {
            this.volume = volume;
            this.path = path;
            this.server = server;
        }

        public Builder debug(long debug) {
            this.debug = Optional.of(debug);
            return this;
        }

        public Builder logfile(String logfile) {
            this.logfile = Optional.of(logfile);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsGluster build() {
            return new BlockdevOptionsGluster(volume, path, server, debug, logfile, unknown);
        }
    }
}
