// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevVhostUserOptions} of QAPI's {@code net.json}, since QEMU 2.1. */
public record NetdevVhostUserOptions(
        String chardev, Optional<Boolean> vhostforce, Optional<Long> queues, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevVhostUserOptions of(String chardev) {
        return builder(chardev).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String chardev) {
        return new Builder(chardev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevVhostUserOptions decode(QapiReader json) {
        return new NetdevVhostUserOptions(
                json.required("chardev", QapiReader.TEXT),
                json.optional("vhostforce", QapiReader.BOOL),
                json.optional("queues", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("chardev", chardev);
        json.put("vhostforce", vhostforce);
        json.put("queues", queues);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String chardev;
        private Optional<Boolean> vhostforce = Optional.empty();
        private Optional<Long> queues = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String chardev) {
            this.chardev = chardev;
        }

        public Builder vhostforce(boolean vhostforce) {
            this.vhostforce = Optional.of(vhostforce);
            return this;
        }

        public Builder queues(long queues) {
            this.queues = Optional.of(queues);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevVhostUserOptions build() {
            return new NetdevVhostUserOptions(chardev, vhostforce, queues, unknown);
        }
    }
}
