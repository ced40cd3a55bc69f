// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/**
 * Struct {@code DirtyRateInfo} of QAPI's {@code migration.json}, since QEMU 5.2. Returned by {@code query-dirty-rate}.
 *
 * @param calcTimeUnit QEMU 8.2 sends it, older ones do not
 */
public record DirtyRateInfo(
        Optional<Long> dirtyRate,
        OpenEnum<DirtyRateStatus> status,
        long startTime,
        long calcTime,
        Optional<OpenEnum<TimeUnit>> calcTimeUnit,
        UInt64 samplePages,
        OpenEnum<DirtyRateMeasureMode> mode,
        Optional<List<DirtyRateVcpu>> vcpuDirtyRate,
        JsonMembers unknown)
        implements QapiObject {
    public DirtyRateInfo {
        vcpuDirtyRate = vcpuDirtyRate.map(List::copyOf);
    }

    /** With what is required, and nothing else. */
    public static DirtyRateInfo of(
            DirtyRateStatus status, long startTime, long calcTime, UInt64 samplePages, DirtyRateMeasureMode mode) {
        return builder(status, startTime, calcTime, samplePages, mode).build();
    }

    public static DirtyRateInfo of(
            DirtyRateStatus status, long startTime, long calcTime, long samplePages, DirtyRateMeasureMode mode) {
        return of(status, startTime, calcTime, UInt64.of(samplePages), mode);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(
            DirtyRateStatus status, long startTime, long calcTime, UInt64 samplePages, DirtyRateMeasureMode mode) {
        return new Builder(status, startTime, calcTime, samplePages, mode);
    }

    public static Builder builder(
            DirtyRateStatus status, long startTime, long calcTime, long samplePages, DirtyRateMeasureMode mode) {
        return builder(status, startTime, calcTime, UInt64.of(samplePages), mode);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static DirtyRateInfo decode(QapiReader json) {
        return new DirtyRateInfo(
                json.optional("dirty-rate", QapiReader.INT64),
                json.required("status", DirtyRateStatus::decode),
                json.required("start-time", QapiReader.INT64),
                json.required("calc-time", QapiReader.INT64),
                json.optional("calc-time-unit", TimeUnit::decode),
                json.required("sample-pages", QapiReader.UINT64),
                json.required("mode", DirtyRateMeasureMode::decode),
                json.optionalList("vcpu-dirty-rate", DirtyRateVcpu::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("dirty-rate", dirtyRate);
        json.put("status", status);
        json.put("start-time", startTime);
        json.put("calc-time", calcTime);
        json.put("calc-time-unit", calcTimeUnit);
        json.put("sample-pages", samplePages);
        json.put("mode", mode);
        json.put("vcpu-dirty-rate", vcpuDirtyRate);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final OpenEnum<DirtyRateStatus> status;
        private final long startTime;
        private final long calcTime;
        private final UInt64 samplePages;
        private final OpenEnum<DirtyRateMeasureMode> mode;
        private Optional<Long> dirtyRate = Optional.empty();
        private Optional<OpenEnum<TimeUnit>> calcTimeUnit = Optional.empty();
        private Optional<List<DirtyRateVcpu>> vcpuDirtyRate = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(
                DirtyRateStatus status, long startTime, long calcTime, UInt64 samplePages, DirtyRateMeasureMode mode) {
            this.status = OpenEnum.of(status);
            this.startTime = startTime;
            this.calcTime = calcTime;
            this.samplePages = samplePages;
            this.mode = OpenEnum.of(mode);
        }

        public Builder dirtyRate(long dirtyRate) {
            this.dirtyRate = Optional.of(dirtyRate);
            return this;
        }

        public Builder calcTimeUnit(TimeUnit calcTimeUnit) {
            this.calcTimeUnit = Optional.of(OpenEnum.of(calcTimeUnit));
            return this;
        }

        public Builder vcpuDirtyRate(List<DirtyRateVcpu> vcpuDirtyRate) {
            this.vcpuDirtyRate = Optional.of(vcpuDirtyRate);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public DirtyRateInfo build() {
            return new DirtyRateInfo(
                    dirtyRate, status, startTime, calcTime, calcTimeUnit, samplePages, mode, vcpuDirtyRate, unknown);
        }
    }
}
