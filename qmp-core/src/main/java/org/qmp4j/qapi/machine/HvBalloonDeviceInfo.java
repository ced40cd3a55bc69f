// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code HvBalloonDeviceInfo} of QAPI's {@code machine.json}, since QEMU 8.2. */
public record HvBalloonDeviceInfo(
        Optional<String> id, Optional<UInt64> memaddr, UInt64 maxSize, Optional<String> memdev, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static HvBalloonDeviceInfo of(UInt64 maxSize) {
        return builder(maxSize).build();
    }

    public static HvBalloonDeviceInfo of(long maxSize) {
        return of(UInt64.of(maxSize));
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 maxSize) {
        return new Builder(maxSize);
    }

    public static Builder builder(long maxSize) {
        return builder(UInt64.of(maxSize));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static HvBalloonDeviceInfo decode(QapiReader json) {
        return new HvBalloonDeviceInfo(
                json.optional("id", QapiReader.TEXT),
                json.optional("memaddr", QapiReader.UINT64),
                json.required("max-size", QapiReader.UINT64),
                json.optional("memdev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("memaddr", memaddr);
        json.put("max-size", maxSize);
        json.put("memdev", memdev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 maxSize;
        private Optional<String> id = Optional.empty();
        private Optional<UInt64> memaddr = Optional.empty();
        private Optional<String> memdev = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 maxSize) {
            this.maxSize = maxSize;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        public Builder memaddr(UInt64 memaddr) {
            this.memaddr = Optional.of(memaddr);
            return this;
        }

        public Builder memaddr(long memaddr) {
            return memaddr(UInt64.of(memaddr));
        }

        public Builder memdev(String memdev) {
            this.memdev = Optional.of(memdev);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public HvBalloonDeviceInfo build() {
            return new HvBalloonDeviceInfo(id, memaddr, maxSize, memdev, unknown);
        }
    }
}
