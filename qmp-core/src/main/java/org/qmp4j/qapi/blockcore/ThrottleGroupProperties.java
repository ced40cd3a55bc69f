// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code ThrottleGroupProperties} of QAPI's {@code block-core.json}, since QEMU 2.11.
 *
 * @param xIopsTotal unstable: QEMU may change or drop it at any time
 * @param xIopsTotalMax unstable: QEMU may change or drop it at any time
 * @param xIopsTotalMaxLength unstable: QEMU may change or drop it at any time
 * @param xIopsRead unstable: QEMU may change or drop it at any time
 * @param xIopsReadMax unstable: QEMU may change or drop it at any time
 * @param xIopsReadMaxLength unstable: QEMU may change or drop it at any time
 * @param xIopsWrite unstable: QEMU may change or drop it at any time
 * @param xIopsWriteMax unstable: QEMU may change or drop it at any time
 * @param xIopsWriteMaxLength unstable: QEMU may change or drop it at any time
 * @param xBpsTotal unstable: QEMU may change or drop it at any time
 * @param xBpsTotalMax unstable: QEMU may change or drop it at any time
 * @param xBpsTotalMaxLength unstable: QEMU may change or drop it at any time
 * @param xBpsRead unstable: QEMU may change or drop it at any time
 * @param xBpsReadMax unstable: QEMU may change or drop it at any time
 * @param xBpsReadMaxLength unstable: QEMU may change or drop it at any time
 * @param xBpsWrite unstable: QEMU may change or drop it at any time
 * @param xBpsWriteMax unstable: QEMU may change or drop it at any time
 * @param xBpsWriteMaxLength unstable: QEMU may change or drop it at any time
 * @param xIopsSize unstable: QEMU may change or drop it at any time
 */
public record ThrottleGroupProperties(
        Optional<ThrottleLimits> limits,
        Optional<Long> xIopsTotal,
        Optional<Long> xIopsTotalMax,
        Optional<Long> xIopsTotalMaxLength,
        Optional<Long> xIopsRead,
        Optional<Long> xIopsReadMax,
        Optional<Long> xIopsReadMaxLength,
        Optional<Long> xIopsWrite,
        Optional<Long> xIopsWriteMax,
        Optional<Long> xIopsWriteMaxLength,
        Optional<Long> xBpsTotal,
        Optional<Long> xBpsTotalMax,
        Optional<Long> xBpsTotalMaxLength,
        Optional<Long> xBpsRead,
        Optional<Long> xBpsReadMax,
        Optional<Long> xBpsReadMaxLength,
        Optional<Long> xBpsWrite,
        Optional<Long> xBpsWriteMax,
        Optional<Long> xBpsWriteMaxLength,
        Optional<Long> xIopsSize,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ThrottleGroupProperties decode(QapiReader json) {
        return new ThrottleGroupProperties(
                json.optional("limits", ThrottleLimits::decode),
                json.optional("x-iops-total", QapiReader.INT64),
                json.optional("x-iops-total-max", QapiReader.INT64),
                json.optional("x-iops-total-max-length", QapiReader.INT64),
                json.optional("x-iops-read", QapiReader.INT64),
                json.optional("x-iops-read-max", QapiReader.INT64),
                json.optional("x-iops-read-max-length", QapiReader.INT64),
                json.optional("x-iops-write", QapiReader.INT64),
                json.optional("x-iops-write-max", QapiReader.INT64),
                json.optional("x-iops-write-max-length", QapiReader.INT64),
                json.optional("x-bps-total", QapiReader.INT64),
                json.optional("x-bps-total-max", QapiReader.INT64),
                json.optional("x-bps-total-max-length", QapiReader.INT64),
                json.optional("x-bps-read", QapiReader.INT64),
                json.optional("x-bps-read-max", QapiReader.INT64),
                json.optional("x-bps-read-max-length", QapiReader.INT64),
                json.optional("x-bps-write", QapiReader.INT64),
                json.optional("x-bps-write-max", QapiReader.INT64),
                json.optional("x-bps-write-max-length", QapiReader.INT64),
                json.optional("x-iops-size", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("limits", limits);
        json.put("x-iops-total", xIopsTotal);
        json.put("x-iops-total-max", xIopsTotalMax);
        json.put("x-iops-total-max-length", xIopsTotalMaxLength);
        json.put("x-iops-read", xIopsRead);
        json.put("x-iops-read-max", xIopsReadMax);
        json.put("x-iops-read-max-length", xIopsReadMaxLength);
        json.put("x-iops-write", xIopsWrite);
        json.put("x-iops-write-max", xIopsWriteMax);
        json.put("x-iops-write-max-length", xIopsWriteMaxLength);
        json.put("x-bps-total", xBpsTotal);
        json.put("x-bps-total-max", xBpsTotalMax);
        json.put("x-bps-total-max-length", xBpsTotalMaxLength);
        json.put("x-bps-read", xBpsRead);
        json.put("x-bps-read-max", xBpsReadMax);
        json.put("x-bps-read-max-length", xBpsReadMaxLength);
        json.put("x-bps-write", xBpsWrite);
        json.put("x-bps-write-max", xBpsWriteMax);
        json.put("x-bps-write-max-length", xBpsWriteMaxLength);
        json.put("x-iops-size", xIopsSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<ThrottleLimits> limits = Optional.empty();
        private Optional<Long> xIopsTotal = Optional.empty();
        private Optional<Long> xIopsTotalMax = Optional.empty();
        private Optional<Long> xIopsTotalMaxLength = Optional.empty();
        private Optional<Long> xIopsRead = Optional.empty();
        private Optional<Long> xIopsReadMax = Optional.empty();
        private Optional<Long> xIopsReadMaxLength = Optional.empty();
        private Optional<Long> xIopsWrite = Optional.empty();
        private Optional<Long> xIopsWriteMax = Optional.empty();
        private Optional<Long> xIopsWriteMaxLength = Optional.empty();
        private Optional<Long> xBpsTotal = Optional.empty();
        private Optional<Long> xBpsTotalMax = Optional.empty();
        private Optional<Long> xBpsTotalMaxLength = Optional.empty();
        private Optional<Long> xBpsRead = Optional.empty();
        private Optional<Long> xBpsReadMax = Optional.empty();
        private Optional<Long> xBpsReadMaxLength = Optional.empty();
        private Optional<Long> xBpsWrite = Optional.empty();
        private Optional<Long> xBpsWriteMax = Optional.empty();
        private Optional<Long> xBpsWriteMaxLength = Optional.empty();
        private Optional<Long> xIopsSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder limits(ThrottleLimits limits) {
            this.limits = Optional.of(limits);
            return this;
        }

        public Builder xIopsTotal(long xIopsTotal) {
            this.xIopsTotal = Optional.of(xIopsTotal);
            return this;
        }

        public Builder xIopsTotalMax(long xIopsTotalMax) {
            this.xIopsTotalMax = Optional.of(xIopsTotalMax);
            return this;
        }

        public Builder xIopsTotalMaxLength(long xIopsTotalMaxLength) {
            this.xIopsTotalMaxLength = Optional.of(xIopsTotalMaxLength);
            return this;
        }

        public Builder xIopsRead(long xIopsRead) {
            this.xIopsRead = Optional.of(xIopsRead);
            return this;
        }

        public Builder xIopsReadMax(long xIopsReadMax) {
            this.xIopsReadMax = Optional.of(xIopsReadMax);
            return this;
        }

        public Builder xIopsReadMaxLength(long xIopsReadMaxLength) {
            this.xIopsReadMaxLength = Optional.of(xIopsReadMaxLength);
            return this;
        }

        public Builder xIopsWrite(long xIopsWrite) {
            this.xIopsWrite = Optional.of(xIopsWrite);
            return this;
        }

        public Builder xIopsWriteMax(long xIopsWriteMax) {
            this.xIopsWriteMax = Optional.of(xIopsWriteMax);
            return this;
        }

        public Builder xIopsWriteMaxLength(long xIopsWriteMaxLength) {
            this.xIopsWriteMaxLength = Optional.of(xIopsWriteMaxLength);
            return this;
        }

        public Builder xBpsTotal(long xBpsTotal) {
            this.xBpsTotal = Optional.of(xBpsTotal);
            return this;
        }

        public Builder xBpsTotalMax(long xBpsTotalMax) {
            this.xBpsTotalMax = Optional.of(xBpsTotalMax);
            return this;
        }

        public Builder xBpsTotalMaxLength(long xBpsTotalMaxLength) {
            this.xBpsTotalMaxLength = Optional.of(xBpsTotalMaxLength);
            return this;
        }

        public Builder xBpsRead(long xBpsRead) {
            this.xBpsRead = Optional.of(xBpsRead);
            return this;
        }

        public Builder xBpsReadMax(long xBpsReadMax) {
            this.xBpsReadMax = Optional.of(xBpsReadMax);
            return this;
        }

        public Builder xBpsReadMaxLength(long xBpsReadMaxLength) {
            this.xBpsReadMaxLength = Optional.of(xBpsReadMaxLength);
            return this;
        }

        public Builder xBpsWrite(long xBpsWrite) {
            this.xBpsWrite = Optional.of(xBpsWrite);
            return this;
        }

        public Builder xBpsWriteMax(long xBpsWriteMax) {
            this.xBpsWriteMax = Optional.of(xBpsWriteMax);
            return this;
        }

        public Builder xBpsWriteMaxLength(long xBpsWriteMaxLength) {
            this.xBpsWriteMaxLength = Optional.of(xBpsWriteMaxLength);
            return this;
        }

        public Builder xIopsSize(long xIopsSize) {
            this.xIopsSize = Optional.of(xIopsSize);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ThrottleGroupProperties build() {
            return new ThrottleGroupProperties(
                    limits,
                    xIopsTotal,
                    xIopsTotalMax,
                    xIopsTotalMaxLength,
                    xIopsRead,
                    xIopsReadMax,
                    xIopsReadMaxLength,
                    xIopsWrite,
                    xIopsWriteMax,
                    xIopsWriteMaxLength,
                    xBpsTotal,
                    xBpsTotalMax,
                    xBpsTotalMaxLength,
                    xBpsRead,
                    xBpsReadMax,
                    xBpsReadMaxLength,
                    xBpsWrite,
                    xBpsWriteMax,
                    xBpsWriteMaxLength,
                    xIopsSize,
                    unknown);
        }
    }
}
