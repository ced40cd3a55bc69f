// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.qom;

import java.util.Optional;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;

/** Struct {@code ColoCompareProperties} of QAPI's {@code qom.json}, since QEMU 2.8. */
public record ColoCompareProperties(
        String primaryIn,
        String secondaryIn,
        String outdev,
        String iothread,
        Optional<String> notifyDev,
        Optional<UInt64> compareTimeout,
        Optional<Long> expiredScanCycle,
        Optional<Long> maxQueueSize,
        Optional<Boolean> vnetHdrSupport,
        JsonMembers unknown)
        implements QapiObject {
    /** With what is required, and nothing else. */
    public static ColoCompareProperties of(String primaryIn, String secondaryIn, String outdev, String iothread) {
        return builder(primaryIn, secondaryIn, outdev, iothread).build();
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder(String primaryIn, String secondaryIn, String outdev, String iothread) {
        return new Builder(primaryIn, secondaryIn, outdev, iothread);
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static ColoCompareProperties decode(QapiReader json) {
        return new ColoCompareProperties(
                json.required("primary_in", QapiReader.TEXT),
                json.required("secondary_in", QapiReader.TEXT),
                json.required("outdev", QapiReader.TEXT),
                json.required("iothread", QapiReader.TEXT),
                json.optional("notify_dev", QapiReader.TEXT),
                json.optional("compare_timeout", QapiReader.UINT64),
                json.optional("expired_scan_cycle", QapiReader.UINT32),
                json.optional("max_queue_size", QapiReader.UINT32),
                json.optional("vnet_hdr_support", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("primary_in", primaryIn);
        json.put("secondary_in", secondaryIn);
        json.put("outdev", outdev);
        json.put("iothread", iothread);
        json.put("notify_dev", notifyDev);
        json.put("compare_timeout", compareTimeout);
        json.put("expired_scan_cycle", expiredScanCycle);
        json.put("max_queue_size", maxQueueSize);
        json.put("vnet_hdr_support", vnetHdrSupport);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private final String primaryIn;
        private final String secondaryIn;
        private final String outdev;
        private final String iothread;
        private Optional<String> notifyDev = Optional.empty();
        private Optional<UInt64> compareTimeout = Optional.empty();
        private Optional<Long> expiredScanCycle = Optional.empty();
        private Optional<Long> maxQueueSize = Optional.empty();
        private Optional<Boolean> vnetHdrSupport = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder(String primaryIn, String secondaryIn, String outdev, String iothread) {
            this.primaryIn = primaryIn;
            this.secondaryIn = secondaryIn;
            this.outdev = outdev;
            this.iothread = iothread;
        }

        public Builder notifyDev(String notifyDev) {
            this.notifyDev = Optional.of(notifyDev);
            return this;
        }

        public Builder compareTimeout(UInt64 compareTimeout) {
            this.compareTimeout = Optional.of(compareTimeout);
            return this;
        }

        public Builder compareTimeout(long compareTimeout) {
            return compareTimeout(UInt64.of(compareTimeout));
        }

        public Builder expiredScanCycle(long expiredScanCycle) {
            this.expiredScanCycle = Optional.of(expiredScanCycle);
            return this;
        }

        public Builder maxQueueSize(long maxQueueSize) {
            this.maxQueueSize = Optional.of(maxQueueSize);
            return this;
        }

        public Builder vnetHdrSupport(boolean vnetHdrSupport) {
            this.vnetHdrSupport = Optional.of(vnetHdrSupport);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public ColoCompareProperties build() {
            return new ColoCompareProperties(
                    primaryIn,
                    secondaryIn,
                    outdev,
                    iothread,
                    notifyDev,
                    compareTimeout,
                    expiredScanCycle,
                    maxQueueSize,
                    vnetHdrSupport,
                    unknown);
        }
    }
}
