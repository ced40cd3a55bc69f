// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciDeviceId} of QAPI's {@code pci.json}, since QEMU 2.4. */
public record PciDeviceId(
        long device, long vendor, Optional<Long> subsystem, Optional<Long> subsystemVendor, JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static PciDeviceId of(long device, long vendor) {
        return builder(device, vendor).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long device, long vendor) {
        return new Builder(device, vendor);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciDeviceId decode(QapiReader json) {
        return new PciDeviceId(
                json.required("device", QapiReader.INT64),
                json.required("vendor", QapiReader.INT64),
                json.optional("subsystem", QapiReader.INT64),
                json.optional("subsystem-vendor", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("vendor", vendor);
        json.put("subsystem", subsystem);
        json.put("subsystem-vendor", subsystemVendor);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long device;
        private final long vendor;
        private Optional<Long> subsystem = Optional.empty();
        private Optional<Long> subsystemVendor = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long device, long vendor) {
            this.device = device;
            this.vendor = vendor;
        }

        public Builder subsystem(long subsystem) {
            this.subsystem = Optional.of(subsystem);
            return this;
        }

        public Builder subsystemVendor(long subsystemVendor) {
            this.subsystemVendor = Optional.of(subsystemVendor);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public PciDeviceId build() {
            return new PciDeviceId(device, vendor, subsystem, subsystemVendor, unknown);
        }
    }
}
