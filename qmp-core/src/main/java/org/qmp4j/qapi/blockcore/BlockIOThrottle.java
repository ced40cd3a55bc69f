// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/**
 * Struct {@code BlockIOThrottle} of QAPI's {@code block-core.json}, since QEMU 1.1.
 *
 * @param device deprecated: a later QEMU may lack it
 */
public record BlockIOThrottle(
        Optional<String> device,
        Optional<String> id,
        long bps,
        long bpsRd,
        long bpsWr,
        long iops,
        long iopsRd,
        long iopsWr,
        Optional<Long> bpsMax,
        Optional<Long> bpsRdMax,
        Optional<Long> bpsWrMax,
        Optional<Long> iopsMax,
        Optional<Long> iopsRdMax,
        Optional<Long> iopsWrMax,
        Optional<Long> bpsMaxLength,
        Optional<Long> bpsRdMaxLength,
        Optional<Long> bpsWrMaxLength,
        Optional<Long> iopsMaxLength,
        Optional<Long> iopsRdMaxLength,
        Optional<Long> iopsWrMaxLength,
        Optional<Long> iopsSize,
        Optional<String> group,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static BlockIOThrottle of(long bps, long bpsRd, long bpsWr, long iops, long iopsRd, long iopsWr) {
        return builder(bps, bpsRd, bpsWr, iops, iopsRd, iopsWr).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(long bps, long bpsRd, long bpsWr, long iops, long iopsRd, long iopsWr) {
        return new Builder(bps, bpsRd, bpsWr, iops, iopsRd, iopsWr);
    }

    @Override
    @Deprecated
    public Optional<String> device() {
        return device;
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static BlockIOThrottle decode(QapiReader json) {
        return new BlockIOThrottle(
                json.optional("device", QapiReader.TEXT),
                json.optional("id", QapiReader.TEXT),
                json.required("bps", QapiReader.INT64),
                json.required("bps_rd", QapiReader.INT64),
                json.required("bps_wr", QapiReader.INT64),
                json.required("iops", QapiReader.INT64),
                json.required("iops_rd", QapiReader.INT64),
                json.required("iops_wr", QapiReader.INT64),
                json.optional("bps_max", QapiReader.INT64),
                json.optional("bps_rd_max", QapiReader.INT64),
                json.optional("bps_wr_max", QapiReader.INT64),
                json.optional("iops_max", QapiReader.INT64),
                json.optional("iops_rd_max", QapiReader.INT64),
                json.optional("iops_wr_max", QapiReader.INT64),
                json.optional("bps_max_length", QapiReader.INT64),
                json.optional("bps_rd_max_length", QapiReader.INT64),
                json.optional("bps_wr_max_length", QapiReader.INT64),
                json.optional("iops_max_length", QapiReader.INT64),
                json.optional("iops_rd_max_length", QapiReader.INT64),
                json.optional("iops_wr_max_length", QapiReader.INT64),
                json.optional("iops_size", QapiReader.INT64),
                json.optional("group", QapiReader.TEXT),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("device", device);
        json.put("id", id);
        json.put("bps", bps);
        json.put("bps_rd", bpsRd);
        json.put("bps_wr", bpsWr);
        json.put("iops", iops);
        json.put("iops_rd", iopsRd);
        json.put("iops_wr", iopsWr);
        json.put("bps_max", bpsMax);
        json.put("bps_rd_max", bpsRdMax);
        json.put("bps_wr_max", bpsWrMax);
        json.put("iops_max", iopsMax);
        json.put("iops_rd_max", iopsRdMax);
        json.put("iops_wr_max", iopsWrMax);
        json.put("bps_max_length", bpsMaxLength);
        json.put("bps_rd_max_length", bpsRdMaxLength);
        json.put("bps_wr_max_length", bpsWrMaxLength);
        json.put("iops_max_length", iopsMaxLength);
        json.put("iops_rd_max_length", iopsRdMaxLength);
        json.put("iops_wr_max_length", iopsWrMaxLength);
        json.put("iops_size", iopsSize);
        json.put("group", group);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final long bps;
        private final long bpsRd;
        private final long bpsWr;
        private final long iops;
        private final long iopsRd;
        private final long iopsWr;
        private Optional<String> device = Optional.empty();
        private Optional<String> id = Optional.empty();
        private Optional<Long> bpsMax = Optional.empty();
        private Optional<Long> bpsRdMax = Optional.empty();
        private Optional<Long> bpsWrMax = Optional.empty();
        private Optional<Long> iopsMax = Optional.empty();
        private Optional<Long> iopsRdMax = Optional.empty();
        private Optional<Long> iopsWrMax = Optional.empty();
        private Optional<Long> bpsMaxLength = Optional.empty();
        private Optional<Long> bpsRdMaxLength = Optional.empty();
        private Optional<Long> bpsWrMaxLength = Optional.empty();
        private Optional<Long> iopsMaxLength = Optional.empty();
        private Optional<Long> iopsRdMaxLength = Optional.empty();
        private Optional<Long> iopsWrMaxLength = Optional.empty();
        private Optional<Long> iopsSize = Optional.empty();
        private Optional<String> group = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(long bps, long bpsRd, long bpsWr, long iops, long iopsRd, long iopsWr) {
            this.bps = bps;
            this.bpsRd = bpsRd;
            this.bpsWr = bpsWr;
            this.iops = iops;
            this.iopsRd = iopsRd;
            this.iopsWr = iopsWr;
        }

        @Deprecated
        public Builder device(String device) {
            this.device = Optional.of(device);
            return this;
        }

        public Builder id(String id) {
            this.id = Optional.of(id);
            return this;
        }

        public Builder bpsMax(long bpsMax) {
            this.bpsMax = Optional.of(bpsMax);
            return this;
        }

        public Builder bpsRdMax(long bpsRdMax) {
            this.bpsRdMax = Optional.of(bpsRdMax);
            return this;
        }

        public Builder bpsWrMax(long bpsWrMax) {
            this.bpsWrMax = Optional.of(bpsWrMax);
            return this;
        }

        public Builder iopsMax(long iopsMax) {
            this.iopsMax = Optional.of(iopsMax);
            return this;
        }

        public Builder iopsRdMax(long iopsRdMax) {
            this.iopsRdMax = Optional.of(iopsRdMax);
            return this;
        }

        public Builder iopsWrMax(long iopsWrMax) {
            this.iopsWrMax = Optional.of(iopsWrMax);
            return this;
        }

        public Builder bpsMaxLength(long bpsMaxLength) {
            this.bpsMaxLength = Optional.of(bpsMaxLength);
            return this;
        }

        public Builder bpsRdMaxLength(long bpsRdMaxLength) {
            this.bpsRdMaxLength = Optional.of(bpsRdMaxLength);
            return this;
        }

        public Builder bpsWrMaxLength(long bpsWrMaxLength) {
            this.bpsWrMaxLength = Optional.of(bpsWrMaxLength);
            return this;
        }

        public Builder iopsMaxLength(long iopsMaxLength) {
            this.iopsMaxLength = Optional.of(iopsMaxLength);
            return this;
        }

        public Builder iopsRdMaxLength(long iopsRdMaxLength) {
            this.iopsRdMaxLength = Optional.of(iopsRdMaxLength);
            return this;
        }

        public Builder iopsWrMaxLength(long iopsWrMaxLength) {
            this.iopsWrMaxLength = Optional.of(iopsWrMaxLength);
            return this;
        }

        public Builder iopsSize(long iopsSize) {
            this.iopsSize = Optional.of(iopsSize);
            return this;
        }

        public Builder group(String group) {
            this.group = Optional.of(group);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public BlockIOThrottle build() {
            return new BlockIOThrottle(
                    device,
                    id,
                    bps,
                    bpsRd,
                    bpsWr,
                    iops,
                    iopsRd,
                    iopsWr,
                    bpsMax,
                    bpsRdMax,
                    bpsWrMax,
                    iopsMax,
                    iopsRdMax,
                    iopsWrMax,
                    bpsMaxLength,
                    bpsRdMaxLength,
                    bpsWrMaxLength,
                    iopsMaxLength,
                    iopsRdMaxLength,
                    iopsWrMaxLength,
                    iopsSize,
                    group,
                    unknown);
        }
    }
}
