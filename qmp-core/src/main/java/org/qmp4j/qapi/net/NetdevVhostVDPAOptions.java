// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code NetdevVhostVDPAOptions} of QAPI's {@code net.json}, since QEMU 5.1.
 *
 * @param xSvq unstable: QEMU may change or drop it at any time
 */
public record NetdevVhostVDPAOptions(
        Optional<String> vhostdev,
        Optional<String> vhostfd,
        Optional<Long> queues,
        Optional<Boolean> xSvq,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevVhostVDPAOptions decode(QapiReader json) {
        return new NetdevVhostVDPAOptions(
                json.optional("vhostdev", QapiReader.TEXT),
                json.optional("vhostfd", QapiReader.TEXT),
                json.optional("queues", QapiReader.INT64),
                json.optional("x-svq", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("vhostdev", vhostdev);
        json.put("vhostfd", vhostfd);
        json.put("queues", queues);
        json.put("x-svq", xSvq);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<String> vhostdev = Optional.empty();
        private Optional<String> vhostfd = Optional.empty();
        private Optional<Long> queues = Optional.empty();
        private Optional<Boolean> xSvq = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder vhostdev(String vhostdev) {
            this.vhostdev = Optional.of(vhostdev);
            return this;
        }

        public Builder vhostfd(String vhostfd) {
            this.vhostfd = Optional.of(vhostfd);
            return this;
        }

        public Builder queues(long queues) {
            this.queues = Optional.of(queues);
            return this;
        }

        public Builder xSvq(boolean xSvq) {
            this.xSvq = Optional.of(xSvq);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevVhostVDPAOptions build() {
            return new NetdevVhostVDPAOptions(vhostdev, vhostfd, queues, xSvq, unknown);
        }
    }
}
