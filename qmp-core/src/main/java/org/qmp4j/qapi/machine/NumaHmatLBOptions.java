// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.machine;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code NumaHmatLBOptions} of QAPI's {@code machine.json}, since QEMU 5.0. */
public record NumaHmatLBOptions(
        int initiator,
        int target,
        OpenEnum<HmatLBMemoryHierarchy> hierarchy,
        OpenEnum<HmatLBDataType> dataType,
        Optional<UInt64> latency,
        Optional<UInt64> bandwidth,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static NumaHmatLBOptions of(
            int initiator, int target, HmatLBMemoryHierarchy hierarchy, HmatLBDataType dataType) {
        return builder(initiator, target, hierarchy, dataType).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(int initiator, int target, HmatLBMemoryHierarchy hierarchy, HmatLBDataType dataType) {
        return new Builder(initiator, target, hierarchy, dataType);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static NumaHmatLBOptions decode(QapiReader json) {
        return new NumaHmatLBOptions(
                json.required("initiator", QapiReader.UINT16),
                json.required("target", QapiReader.UINT16),
                json.required("hierarchy", HmatLBMemoryHierarchy::decode),
                json.required("data-type", HmatLBDataType::decode),
                json.optional("latency", QapiReader.UINT64),
                json.optional("bandwidth", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("initiator", initiator);
        json.put("target", target);
        json.put("hierarchy", hierarchy);
        json.put("data-type", dataType);
        json.put("latency", latency);
        json.put("bandwidth", bandwidth);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final int initiator;
        private final int target;
        private final OpenEnum<HmatLBMemoryHierarchy> hierarchy;
        private final OpenEnum<HmatLBDataType> dataType;
        private Optional<UInt64> latency = Optional.empty();
        private Optional<UInt64> bandwidth = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(int initiator, int target, HmatLBMemoryHierarchy hierarchy, HmatLBDataType dataType) {
            this.initiator = initiator;
            this.target = target;
            this.hierarchy = OpenEnum.of(hierarchy);
            this.dataType = OpenEnum.of(dataType);
        }

        public Builder latency(UInt64 latency) {
            this.latency = Optional.of(latency);
            return this;
        }

        public Builder latency(long latency) {
            return latency(UInt64.of(latency));
        }

        public Builder bandwidth(UInt64 bandwidth) {
            this.bandwidth = Optional.of(bandwidth);
            return this;
        }

        public Builder bandwidth(long bandwidth) {
            return bandwidth(UInt64.of(bandwidth));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public NumaHmatLBOptions build() {
            return new NumaHmatLBOptions(initiator, target, hierarchy, dataType, latency, bandwidth, unknown);
        }
    }
}
