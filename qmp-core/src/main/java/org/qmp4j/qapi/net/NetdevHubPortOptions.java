// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.net;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code NetdevHubPortOptions} of QAPI's {@code net.json}, since QEMU 1.2. */
public record NetdevHubPortOptions(int hubid, Optional<String> netdev, JsonMembers unknown) implements QapiObject {
    /** With what is required, and nothing else. */
    public static NetdevHubPortOptions of(int hubid) {
        return builder(hubid).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(int hubid) {
        return new Builder(hubid);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NetdevHubPortOptions decode(QapiReader json) {
        return new NetdevHubPortOptions(
                json.required("hubid", QapiReader.INT32), json.optional("netdev", QapiReader.TEXT), json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("hubid", hubid);
        json.put("netdev", netdev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final int hubid;
        private Optional<String> netdev = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(int hubid) {
            this.hubid = hubid;
        }

        public Builder netdev(String netdev) {
            this.netdev = Optional.of(netdev);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NetdevHubPortOptions build() {
            return new NetdevHubPortOptions(hubid, netdev, unknown);
        }
    }
}
