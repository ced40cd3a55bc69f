// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.acpi;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ACPIOSTInfo} of QAPI's {@code acpi.json}, since QEMU 2.1. Returned by {@code query-acpi-ospm-status}.
 */
public record ACPIOSTInfo(
        Optional<String> device,
        String slot,
        OpenEnum<ACPISlotType> slotType,
        long source,
        long status,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ACPIOSTInfo of(String slot, ACPISlotType slotType, long source, long status) {
        return builder(slot, slotType, source, status).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String slot, ACPISlotType slotType, long source, long status) {
        return new Builder(slot, slotType, source, status);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ACPIOSTInfo decode(QapiReader json) {
        return new ACPIOSTInfo(
                json.optional("device", QapiReader.TEXT),
                json.required("slot", QapiReader.TEXT),
                json.required("slot-type", ACPISlotType::decode),
                json.required("source", QapiReader.INT64),
                json.required("status", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("slot", slot);
        json.put("slot-type", slotType);
        json.put("source", source);
        json.put("status", status);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String slot;
        private final OpenEnum<ACPISlotType> slotType;
        private final long source;
        private final long status;
        private Optional<String> device = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String slot, ACPISlotType slotType, long source, long status) {
            this.slot = slot;
            this.slotType = OpenEnum.of(slotType);
            this.source = source;
            this.status = status;
        }

        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ACPIOSTInfo build() {
            return new ACPIOSTInfo(device, slot, slotType, source, status, unknown);
        }
    }
}
