// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code BlockdevOptionsNfs} of QAPI's {@code block-core.json}, since QEMU 2.9. */
public record BlockdevOptionsNfs(
        NFSServer server,
        String path,
        Optional<Long> user,
        Optional<Long> group,
        Optional<Long> tcpSynCount,
        Optional<Long> readaheadSize,
        Optional<Long> pageCacheSize,
        Optional<Long> debug,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockdevOptionsNfs of(NFSServer server, String path) {
        return builder(server, path).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(NFSServer server, String path) {
        return new Builder(server, path);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockdevOptionsNfs decode(QapiReader json) {
        return new BlockdevOptionsNfs(
                json.required("server", NFSServer::decode),
                json.required("path", QapiReader.TEXT),
                json.optional("user", QapiReader.INT64),
                json.optional("group", QapiReader.INT64),
                json.optional("tcp-syn-count", QapiReader.INT64),
                json.optional("readahead-size", QapiReader.INT64),
                json.optional("page-cache-size", QapiReader.INT64),
                json.optional("debug", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("server", server);
        json.put("path", path);
        json.put("user", user);
        json.put("group", group);
        json.put("tcp-syn-count", tcpSynCount);
        json.put("readahead-size", readaheadSize);
        json.put("page-cache-size", pageCacheSize);
        json.put("debug", debug);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final NFSServer server;
        private final String path;
        private Optional<Long> user = Optional.empty();
        private Optional<Long> group = Optional.empty();
        private Optional<Long> tcpSynCount = Optional.empty();
        private Optional<Long> readaheadSize = Optional.empty();
        private Optional<Long> pageCacheSize = Optional.empty();
        private Optional<Long> debug = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(NFSServer server, String path) {
            this.server = server;
            this.path = path;
        }

        public Builder user(long user) {
            this.user = Optional.of(user);
            return this;
        }

        public Builder group(long group) {
            this.group = Optional.of(group);
            return this;
        }

        public Builder tcpSynCount(long tcpSynCount) {
            this.tcpSynCount = Optional.of(tcpSynCount);
            return this;
        }

        public Builder readaheadSize(long readaheadSize) {
            this.readaheadSize = Optional.of(readaheadSize);
            return this;
        }

        public Builder pageCacheSize(long pageCacheSize) {
            this.pageCacheSize = Optional.of(pageCacheSize);
            return this;
        }

        public Builder debug(long debug) {
            this.debug = Optional.of(debug);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockdevOptionsNfs build() {
            return new BlockdevOptionsNfs(
                    server, path, user, group, tcpSynCount, readaheadSize, pageCacheSize, debug, unknown);
        }
    }
}
