// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code InputBarrierProperties} of QAPI's {@code qom.json}, since QEMU 4.2. */
public record InputBarrierProperties(
        String name,
        Optional<String> server,
        Optional<String> port,
        Optional<String> xOrigin,
        Optional<String> yOrigin,
        Optional<String> width,
        Optional<String> height,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static InputBarrierProperties of(String name) {
        return builder(name).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static InputBarrierProperties decode(QapiReader json) {
        return new InputBarrierProperties(
                json.required("name", QapiReader.TEXT),
                json.optional("server", QapiReader.TEXT),
                json.optional("port", QapiReader.TEXT),
                json.optional("x-origin", QapiReader.TEXT),
                json.optional("y-origin", QapiReader.TEXT),
                json.optional("width", QapiReader.TEXT),
                json.optional("height", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("name", name);
        json.put("server", server);
        json.put("port", port);
        json.put("x-origin", xOrigin);
        json.put("y-origin", yOrigin);
        json.put("width", width);
        json.put("height", height);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String name;
        private Optional<String> server = Optional.empty();
        private Optional<String> port = Optional.empty();
        private Optional<String> xOrigin = Optional.empty();
        private Optional<String> yOrigin = Optional.empty();
        private Optional<String> width = Optional.empty();
        private Optional<String> height = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String name) {
            this.name = name;
        }

        public Builder server(String server) {
            this.server = Optional.of(server);
            return this;
        }

        public Builder port(String port) {
            this.port = Optional.of(port);
            return this;
        }

        public Builder xOrigin(String xOrigin) {
            this.xOrigin = Optional.of(xOrigin);
            return this;
        }

        public Builder yOrigin(String yOrigin) {
            this.yOrigin = Optional.of(yOrigin);
            return this;
        }

        public Builder width(String width) {
            this.width = Optional.of(width);
            return this;
        }

        public Builder height(String height) {
            this.height = Optional.of(height);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public InputBarrierProperties build() {
            return new InputBarrierProperties(name, server, port, xOrigin, yOrigin, width, height, unknown);
        }
    }
}
