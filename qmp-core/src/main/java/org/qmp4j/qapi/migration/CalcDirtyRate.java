// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Command {@code calc-dirty-rate} of QAPI's {@code migration.json}, since QEMU 5.2. */
public record CalcDirtyRate(
        long calcTime,
        Optional<OpenEnum<TimeUnit>> calcTimeUnit,
        Optional<Long> samplePages,
        Optional<OpenEnum<DirtyRateMeasureMode>> mode,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    /** With what is required, and nothing else. */
    public static CalcDirtyRate of(long calcTime) {
        return builder(calcTime).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long calcTime) {
        return new Builder(calcTime);
    }

    @Override
    public String commandName() {
        return "calc-dirty-rate";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("calc-dirty-rate", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static CalcDirtyRate decode(QapiReader json) {
        return new CalcDirtyRate(
                json.required("calc-time", QapiReader.INT64),
                json.optional("calc-time-unit", TimeUnit::decode),
                json.optional("sample-pages", QapiReader.INT64),
                json.optional("mode", DirtyRateMeasureMode::decode),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("calc-time", calcTime);
        json.put("calc-time-unit", calcTimeUnit);
        json.put("sample-pages", samplePages);
        json.put("mode", mode);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "calc-dirty-rate";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long calcTime;
        private Optional<OpenEnum<TimeUnit>> calcTimeUnit = Optional.empty();
        private Optional<Long> samplePages = Optional.empty();
        private Optional<OpenEnum<DirtyRateMeasureMode>> mode = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long calcTime) {
            this.calcTime = calcTime;
        }

        public Builder calcTimeUnit(TimeUnit calcTimeUnit) {
            this.calcTimeUnit = Optional.of(OpenEnum.of(calcTimeUnit));
            return this;
        }

        public Builder samplePages(long samplePages) {
            this.samplePages = Optional.of(samplePages);
            return this;
        }

        public Builder mode(DirtyRateMeasureMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public CalcDirtyRate build() {
            return new CalcDirtyRate(calcTime, calcTimeUnit, samplePages, mode, unknown);
        }
    }
}
