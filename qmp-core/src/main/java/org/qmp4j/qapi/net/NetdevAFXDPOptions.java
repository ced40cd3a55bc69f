// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevAFXDPOptions} of QAPI's {@code net.json}, since QEMU 8.2, if QEMU has {@code CONFIG_AF_XDP}. */
public record NetdevAFXDPOptions(
        String ifname,
        Optional<OpenEnum<AFXDPMode>> mode,
        Optional<Boolean> forceCopy,
        Optional<Long> queues,
        Optional<Long> startQueue,
        Optional<Boolean> inhibit,
        Optional<String> sockFds,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevAFXDPOptions of(String ifname) {
        return builder(ifname).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String ifname) {
        return new Builder(ifname);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevAFXDPOptions decode(QapiReader json) {
        return new NetdevAFXDPOptions(
                json.required("ifname", QapiReader.TEXT),
                json.optional("mode", AFXDPMode::decode),
                json.optional("force-copy", QapiReader.BOOL),
                json.optional("queues", QapiReader.INT64),
                json.optional("start-queue", QapiReader.INT64),
                json.optional("inhibit", QapiReader.BOOL),
                json.optional("sock-fds", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("ifname", ifname);
        json.put("mode", mode);
        json.put("force-copy", forceCopy);
        json.put("queues", queues);
        json.put("start-queue", startQueue);
        json.put("inhibit", inhibit);
        json.put("sock-fds", sockFds);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String ifname;
        private Optional<OpenEnum<AFXDPMode>> mode = Optional.empty();
        private Optional<Boolean> forceCopy = Optional.empty();
        private Optional<Long> queues = Optional.empty();
        private Optional<Long> startQueue = Optional.empty();
        private Optional<Boolean> inhibit = Optional.empty();
        private Optional<String> sockFds = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String ifname) {
            this.ifname = ifname;
        }

        public Builder mode(AFXDPMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        public Builder forceCopy(boolean forceCopy) {
            this.forceCopy = Optional.of(forceCopy);
            return this;
        }

        public Builder queues(long queues) {
            this.queues = Optional.of(queues);
            return this;
        }

        public Builder startQueue(long startQueue) {
            this.startQueue = Optional.of(startQueue);
            return this;
        }

        public Builder inhibit(boolean inhibit) {
            this.inhibit = Optional.of(inhibit);
            return this;
        }

        public Builder sockFds(String sockFds) {
            this.sockFds = Optional.of(sockFds);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevAFXDPOptions build() {
            return new NetdevAFXDPOptions(ifname, mode, forceCopy, queues, startQueue, inhibit, sockFds, unknown);
        }
    }
}
