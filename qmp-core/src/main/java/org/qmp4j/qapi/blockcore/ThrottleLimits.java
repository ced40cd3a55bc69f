// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Struct {@code ThrottleLimits} of QAPI's {@code block-core.json}, since QEMU 2.11. */
public record ThrottleLimits(
        Optional<Long> iopsTotal,
        Optional<Long> iopsTotalMax,
        Optional<Long> iopsTotalMaxLength,
        Optional<Long> iopsRead,
        Optional<Long> iopsReadMax,
        Optional<Long> iopsReadMaxLength,
        Optional<Long> iopsWrite,
        Optional<Long> iopsWriteMax,
        Optional<Long> iopsWriteMaxLength,
        Optional<Long> bpsTotal,
        Optional<Long> bpsTotalMax,
        Optional<Long> bpsTotalMaxLength,
        Optional<Long> bpsRead,
        Optional<Long> bpsReadMax,
        Optional<Long> bpsReadMaxLength,
        Optional<Long> bpsWrite,
        Optional<Long> bpsWriteMax,
        Optional<Long> bpsWriteMaxLength,
        Optional<Long> iopsSize,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ThrottleLimits decode(QapiReader json) {
        return new ThrottleLimits(
                json.optional("iops-total", QapiReader.INT64),
                json.optional("iops-total-max", QapiReader.INT64),
                json.optional("iops-total-max-length", QapiReader.INT64),
                json.optional("iops-read", QapiReader.INT64),
                json.optional("iops-read-max", QapiReader.INT64),
                json.optional("iops-read-max-length", QapiReader.INT64),
                json.optional("iops-write", QapiReader.INT64),
                json.optional("iops-write-max", QapiReader.INT64),
                json.optional("iops-write-max-length", QapiReader.INT64),
                json.optional("bps-total", QapiReader.INT64),
                json.optional("bps-total-max", QapiReader.INT64),
                json.optional("bps-total-max-length", QapiReader.INT64),
                json.optional("bps-read", QapiReader.INT64),
                json.optional("bps-read-max", QapiReader.INT64),
                json.optional("bps-read-max-length", QapiReader.INT64),
                json.optional("bps-write", QapiReader.INT64),
                json.optional("bps-write-max", QapiReader.INT64),
                json.optional("bps-write-max-length", QapiReader.INT64),
                json.optional("iops-size", QapiReader.INT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("iops-total", iopsTotal);
        json.put("iops-total-max", iopsTotalMax);
        json.put("iops-total-max-length", iopsTotalMaxLength);
        json.put("iops-read", iopsRead);
        json.put("iops-read-max", iopsReadMax);
        json.put("iops-read-max-length", iopsReadMaxLength);
        json.put("iops-write", iopsWrite);
        json.put("iops-write-max", iopsWriteMax);
        json.put("iops-write-max-length", iopsWriteMaxLength);
        json.put("bps-total", bpsTotal);
        json.put("bps-total-max", bpsTotalMax);
        json.put("bps-total-max-length", bpsTotalMaxLength);
        json.put("bps-read", bpsRead);
        json.put("bps-read-max", bpsReadMax);
        json.put("bps-read-max-length", bpsReadMaxLength);
        json.put("bps-write", bpsWrite);
        json.put("bps-write-max", bpsWriteMax);
        json.put("bps-write-max-length", bpsWriteMaxLength);
        json.put("iops-size", iopsSize);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<Long> iopsTotal = Optional.empty();
        private Optional<Long> iopsTotalMax = Optional.empty();
        private Optional<Long> iopsTotalMaxLength = Optional.empty();
        private Optional<Long> iopsRead = Optional.empty();
        private Optional<Long> iopsReadMax = Optional.empty();
        private Optional<Long> iopsReadMaxLength = Optional.empty();
        private Optional<Long> iopsWrite = Optional.empty();
        private Optional<Long> iopsWriteMax = Optional.empty();
        private Optional<Long> iopsWriteMaxLength = Optional.empty();
        private Optional<Long> bpsTotal = Optional.empty();
        private Optional<Long> bpsTotalMax = Optional.empty();
        private Optional<Long> bpsTotalMaxLength = Optional.empty();
        private Optional<Long> bpsRead = Optional.empty();
        private Optional<Long> bpsReadMax = Optional.empty();
        private Optional<Long> bpsReadMaxLength = Optional.empty();
        private Optional<Long> bpsWrite = Optional.empty();
        private Optional<Long> bpsWriteMax = Optional.empty();
        private Optional<Long> bpsWriteMaxLength = Optional.empty();
        private Optional<Long> iopsSize = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder iopsTotal(long iopsTotal) {
            this.iopsTotal = Optional.of(iopsTotal);
            return this;
        }

        public Builder iopsTotalMax(long iopsTotalMax) {
            this.iopsTotalMax = Optional.of(iopsTotalMax);
            return this;
        }

        public Builder iopsTotalMaxLength(long iopsTotalMaxLength) {
            this.iopsTotalMaxLength = Optional.of(iopsTotalMaxLength);
            return this;
        }

        public Builder iopsRead(long iopsRead) {
            this.iopsRead = Optional.of(iopsRead);
            return this;
        }

        public Builder iopsReadMax(long iopsReadMax) {
            this.iopsReadMax = Optional.of(iopsReadMax);
            return this;
        }

        public Builder iopsReadMaxLength(long iopsReadMaxLength) {
            this.iopsReadMaxLength = Optional.of(iopsReadMaxLength);
            return this;
        }

        public Builder iopsWrite(long iopsWrite) {
            this.iopsWrite = Optional.of(iopsWrite);
            return this;
        }

        public Builder iopsWriteMax(long iopsWriteMax) {
            this.iopsWriteMax = Optional.of(iopsWriteMax);
            return this;
        }

        public Builder iopsWriteMaxLength(long iopsWriteMaxLength) {
            this.iopsWriteMaxLength = Optional.of(iopsWriteMaxLength);
            return this;
        }

        public Builder bpsTotal(long bpsTotal) {
            this.bpsTotal = Optional.of(bpsTotal);
            return this;
        }

        public Builder bpsTotalMax(long bpsTotalMax) {
            this.bpsTotalMax = Optional.of(bpsTotalMax);
            return this;
        }

        public Builder bpsTotalMaxLength(long bpsTotalMaxLength) {
            this.bpsTotalMaxLength = Optional.of(bpsTotalMaxLength);
            return this;
        }

        public Builder bpsRead(long bpsRead) {
            this.bpsRead = Optional.of(bpsRead);
            return this;
        }

        public Builder bpsReadMax(long bpsReadMax) {
            this.bpsReadMax = Optional.of(bpsReadMax);
            return this;
        }

        public Builder bpsReadMaxLength(long bpsReadMaxLength) {
            this.bpsReadMaxLength = Optional.of(bpsReadMaxLength);
            return this;
        }

        public Builder bpsWrite(long bpsWrite) {
            this.bpsWrite = Optional.of(bpsWrite);
            return this;
        }

        public Builder bpsWriteMax(long bpsWriteMax) {
            this.bpsWriteMax = Optional.of(bpsWriteMax);
            return this;
        }

        public Builder bpsWriteMaxLength(long bpsWriteMaxLength) {
            this.bpsWriteMaxLength = Optional.of(bpsWriteMaxLength);
            return this;
        }

        public Builder iopsSize(long iopsSize) {
            this.iopsSize = Optional.of(iopsSize);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ThrottleLimits build() {
            return new ThrottleLimits(
                    iopsTotal,
                    iopsTotalMax,
                    iopsTotalMaxLength,
                    iopsRead,
                    iopsReadMax,
                    iopsReadMaxLength,
                    iopsWrite,
                    iopsWriteMax,
                    iopsWriteMaxLength,
                    bpsTotal,
                    bpsTotalMax,
                    bpsTotalMaxLength,
                    bpsRead,
                    bpsReadMax,
                    bpsReadMaxLength,
                    bpsWrite,
                    bpsWriteMax,
                    bpsWriteMaxLength,
                    iopsSize,
                    unknown);
        }
    }
}
