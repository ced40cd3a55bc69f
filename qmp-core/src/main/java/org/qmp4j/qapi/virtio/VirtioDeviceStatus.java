// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.virtio;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code VirtioDeviceStatus} of QAPI's {@code virtio.json}, since QEMU 7.2. */
public record VirtioDeviceStatus(List<String> statuses, Optional<Integer> unknownStatuses, JsonMembers unknown)
        implements QapiObject {
    public VirtioDeviceStatus {
        statuses = List.copyOf(statuses);
    }

    /** With what is required, and nothing else. */
    public static VirtioDeviceStatus of(List<String> statuses) {
        return builder(statuses).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(List<String> statuses) {
        return new Builder(statuses);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static VirtioDeviceStatus decode(QapiReader json) {
        return new VirtioDeviceStatus(
                json.requiredList("statuses", QapiReader.TEXT),
                json.optional("unknown-statuses", QapiReader.UINT8),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("statuses", statuses);
        json.put("unknown-statuses", unknownStatuses);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final List<String> statuses;
        private Optional<Integer> unknownStatuses = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(List<String> statuses) {
            this.statuses = statuses;
        }

        public Builder unknownStatuses(int unknownStatuses) {
            this.unknownStatuses = Optional.of(unknownStatuses);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public VirtioDeviceStatus build() {
            return new VirtioDeviceStatus(statuses, unknownStatuses, unknown);
        }
    }
}
