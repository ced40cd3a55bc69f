// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciMemoryRegion} of QAPI's {@code pci.json}, since QEMU 0.14. */
public record PciMemoryRegion(
        long bar,
        String type,
        long address,
        long size,
        Optional<Boolean> prefetch,
        Optional<Boolean> memType64,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static PciMemoryRegion of(long bar, String type, long address, long size) {
        return builder(bar, type, address, size).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long bar, String type, long address, long size) {
        return new Builder(bar, type, address, size);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciMemoryRegion decode(QapiReader json) {
        return new PciMemoryRegion(
                json.required("bar", QapiReader.INT64),
                json.required("type", QapiReader.TEXT),
                json.required("address", QapiReader.INT64),
                json.required("size", QapiReader.INT64),
                json.optional("prefetch", QapiReader.BOOL),
                json.optional("mem_type_64", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("bar", bar);
        json.put("type", type);
        json.put("address", address);
        json.put("size", size);
        json.put("prefetch", prefetch);
        json.put("mem_type_64", memType64);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long bar;
        private final String type;
        private final long address;
        private final long size;
        private Optional<Boolean> prefetch = Optional.empty();
        private Optional<Boolean> memType64 = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long bar, String type, long address, long size) {
            this.bar = bar;
            this.type = type;
            this.address = address;
            this.size = size;
        }

        public Builder prefetch(boolean prefetch) {
            this.prefetch = Optional.of(prefetch);
            return this;
        }

        public Builder memType64(boolean memType64) {
            this.memType64 = Optional.of(memType64);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public PciMemoryRegion build() {
            return new PciMemoryRegion(bar, type, address, size, prefetch, memType64, unknown);
        }
    }
}
