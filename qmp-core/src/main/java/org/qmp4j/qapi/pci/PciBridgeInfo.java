// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.pci;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code PciBridgeInfo} of QAPI's {@code pci.json}, since QEMU 0.14. */
public record PciBridgeInfo(PciBusInfo bus, Optional<List<PciDeviceInfo>> devices, JsonMembers unknown)
        implements QapiObject {
    public PciBridgeInfo {
        devices = devices.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static PciBridgeInfo of(PciBusInfo bus) {
        return builder(bus).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(PciBusInfo bus) {
        return new Builder(bus);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static PciBridgeInfo decode(QapiReader json) {
        return new PciBridgeInfo(
                json.required("bus", PciBusInfo::decode),
                json.optionalList("devices", PciDeviceInfo::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("bus", bus);
        json.put("devices", devices);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final PciBusInfo bus;
        private Optional<List<PciDeviceInfo>> devices = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(PciBusInfo bus) {
            this.bus = bus;
        }

        public Builder devices(List<PciDeviceInfo> devices) {
            this.devices = Optional.of(devices);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public PciBridgeInfo build() {
            return new PciBridgeInfo(bus, devices, unknown);
        }
    }
}
