// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.chardev;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.sockets.SocketAddressLegacy;

/** Struct {@code ChardevUdp} of QAPI's {@code char.json}, since QEMU 1.5. */
public record ChardevUdp(
        Optional<String> logfile,
        Optional<Boolean> logappend,
        SocketAddressLegacy remote,
        Optional<SocketAddressLegacy> local,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ChardevUdp of(SocketAddressLegacy remote) {
        return builder(remote).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(SocketAddressLegacy remote) {
        return new Builder(remote);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ChardevUdp decode(QapiReader json) {
        return new ChardevUdp(
                json.optional("logfile", QapiReader.TEXT),
                json.optional("logappend", QapiReader.BOOL),
                json.required("remote", SocketAddressLegacy::decode),
                json.optional("local", SocketAddressLegacy::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("logfile", logfile);
        json.put("logappend", logappend);
        json.put("remote", remote);
        json.put("local", local);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final SocketAddressLegacy remote;
        private Optional<String> logfile = Optional.empty();
        private Optional<Boolean> logappend = Optional.empty();
        private Optional<SocketAddressLegacy> local = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(SocketAddressLegacy remote) {
            this.remote = remote;
        }

        public Builder logfile(String logfile) {
            this.logfile = Optional.of(logfile);
            return this;
        }

        public Builder logappend(boolean logappend) {
            this.logappend = Optional.of(logappend);
            return this;
        }

        public Builder local(SocketAddressLegacy local) {
            this.local = Optional.of(local);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ChardevUdp build() {
            return new ChardevUdp(logfile, logappend, remote, local, unknown);
        }
    }
}
