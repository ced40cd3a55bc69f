// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code SgxEPCDeviceInfo} of QAPI's {@code machine.json}, since QEMU 6.2.
 *
 * @param node QEMU 7.2 sends it, older ones do not
 */
public record SgxEPCDeviceInfo(
        Optional<String> id, UInt64 memaddr, UInt64 size, Optional<Long> node, String memdev, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static SgxEPCDeviceInfo of(UInt64 memaddr, UInt64 size, String memdev) {
        return builder(memaddr, size, memdev).build();
    }

    public static SgxEPCDeviceInfo of(long memaddr, long size, String memdev) {
        return of(UInt64.of(memaddr), UInt64.of(size), memdev);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(UInt64 memaddr, UInt64 size, String memdev) {
        return new Builder(memaddr, size, memdev);
    }

    public static Builder builder(long memaddr, long size, String memdev) {
        return builder(UInt64.of(memaddr), UInt64.of(size), memdev);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static SgxEPCDeviceInfo decode(QapiReader json) {
        return new SgxEPCDeviceInfo(
                json.optional("id", QapiReader.TEXT),
                json.required("memaddr", QapiReader.UINT64),
                json.required("size", QapiReader.UINT64),
                json.optional("node", QapiReader.INT64),
                json.required("memdev", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("id", id);
        json.put("memaddr", memaddr);
        json.put("size", size);
        json.put("node", node);
        json.put("memdev", memdev);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final UInt64 memaddr;
        private final UInt64 size;
        private final String memdev;
        private Optional<String> id = Optional.empty();
        private Optional<Long> node = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(UInt64 memaddr, UInt64 size, String memdev) {
            this.memaddr = memaddr;
            this.size = size;
            this.memdev = memdev;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        public Builder node(long node) {
            this.node = Optional.of(node);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public SgxEPCDeviceInfo build() {
            return new SgxEPCDeviceInfo(id, memaddr, size, node, memdev, unknown);
        }
    }
}
