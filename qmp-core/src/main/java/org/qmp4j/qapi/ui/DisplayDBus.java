// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.ui;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code DisplayDBus} of QAPI's {@code ui.json}, since QEMU 7.0. */
public record DisplayDBus(
        Optional<String> rendernode,
        Optional<String> addr,
        Optional<Boolean> p2p,
        Optional<String> audiodev,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DisplayDBus decode(QapiReader json) {
        return new DisplayDBus(
                json.optional("rendernode", QapiReader.TEXT),
                json.optional("addr", QapiReader.TEXT),
                json.optional("p2p", QapiReader.BOOL),
                json.optional("audiodev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("rendernode", rendernode);
        json.put("addr", addr);
        json.put("p2p", p2p);
        json.put("audiodev", audiodev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> rendernode = Optional.empty();
        private Optional<String> addr = Optional.empty();
        private Optional<Boolean> p2p = Optional.empty();
        private Optional<String> audiodev = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder rendernode(String rendernode) {
            this.rendernode = Optional.of(rendernode);
            return this;
        }

        public Builder addr(String addr) {
            this.addr = Optional.of(addr);
            return this;
        }

        public Builder p2p(boolean p2p) {
            this.p2p = Optional.of(p2p);
            return this;
        }

        public Builder audiodev(String audiodev) {
            this.audiodev = Optional.of(audiodev);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DisplayDBus build() {
            return new DisplayDBus(rendernode, addr, p2p, audiodev, unknown);
        }
    }
}
