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
import org.qmp4j.qapi.sockets.SocketAddress;

/**
 * Struct {@code MigrationInfo} of QAPI's {@code migration.json}, since QEMU 0.14. Returned by {@code query-migrate}.
 */
public record MigrationInfo(
        Optional<OpenEnum<MigrationStatus>> status,
        Optional<MigrationStats> ram,
        Optional<VfioStats> vfio,
        Optional<XBZRLECacheStats> xbzrleCache,
        Optional<Long> totalTime,
        Optional<Long> expectedDowntime,
        Optional<Long> downtime,
        Optional<Long> setupTime,
        Optional<Long> cpuThrottlePercentage,
        Optional<String> errorDesc,
        Optional<List<String>> blockedReasons,
        Optional<Long> postcopyBlocktime,
        Optional<List<Long>> postcopyVcpuBlocktime,
        Optional<List<SocketAddress>> socketAddress,
        Optional<UInt64> dirtyLimitThrottleTimePerRound,
        Optional<UInt64> dirtyLimitRingFullTime,
        JsonMembers unknown)
        implements QapiObject {
    public MigrationInfo {
        blockedReasons = blockedReasons.map(List::copyOf);
        postcopyVcpuBlocktime = postcopyVcpuBlocktime.map(List::copyOf);
        socketAddress = socketAddress.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrationInfo decode(QapiReader json) {
        return new MigrationInfo(
                json.optional("status", MigrationStatus::decode),
                json.optional("ram", MigrationStats::decode),
                json.optional("vfio", VfioStats::decode),
                json.optional("xbzrle-cache", XBZRLECacheStats::decode),
                json.optional("total-time", QapiReader.INT64),
                json.optional("expected-downtime", QapiReader.INT64),
                json.optional("downtime", QapiReader.INT64),
                json.optional("setup-time", QapiReader.INT64),
                json.optional("cpu-throttle-percentage", QapiReader.INT64),
                json.optional("error-desc", QapiReader.TEXT),
                json.optionalList("blocked-reasons", QapiReader.TEXT),
                json.optional("postcopy-blocktime", QapiReader.UINT32),
                json.optionalList("postcopy-vcpu-blocktime", QapiReader.UINT32),
                json.optionalList("socket-address", SocketAddress::decode),
                json.optional("dirty-limit-throttle-time-per-round", QapiReader.UINT64),
                json.optional("dirty-limit-ring-full-time", QapiReader.UINT64),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("status", status);
        json.put("ram", ram);
        json.put("vfio", vfio);
        json.put("xbzrle-cache", xbzrleCache);
        json.put("total-time", totalTime);
        json.put("expected-downtime", expectedDowntime);
        json.put("downtime", downtime);
        json.put("setup-time", setupTime);
        json.put("cpu-throttle-percentage", cpuThrottlePercentage);
        json.put("error-desc", errorDesc);
        json.put("blocked-reasons", blockedReasons);
        json.put("postcopy-blocktime", postcopyBlocktime);
        json.put("postcopy-vcpu-blocktime", postcopyVcpuBlocktime);
        json.put("socket-address", socketAddress);
        json.put("dirty-limit-throttle-time-per-round", dirtyLimitThrottleTimePerRound);
        json.put("dirty-limit-ring-full-time", dirtyLimitRingFullTime);
        unknown.encode(json);
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<OpenEnum<MigrationStatus>> status = Optional.empty();
        private Optional<MigrationStats> ram = Optional.empty();
        private Optional<VfioStats> vfio = Optional.empty();
        private Optional<XBZRLECacheStats> xbzrleCache = Optional.empty();
        private Optional<Long> totalTime = Optional.empty();
        private Optional<Long> expectedDowntime = Optional.empty();
        private Optional<Long> downtime = Optional.empty();
        private Optional<Long> setupTime = Optional.empty();
        private Optional<Long> cpuThrottlePercentage = Optional.empty();
        private Optional<String> errorDesc = Optional.empty();
        private Optional<List<String>> blockedReasons = Optional.empty();
        private Optional<Long> postcopyBlocktime = Optional.empty();
        private Optional<List<Long>> postcopyVcpuBlocktime = Optional.empty();
        private Optional<List<SocketAddress>> socketAddress = Optional.empty();
        private Optional<UInt64> dirtyLimitThrottleTimePerRound = Optional.empty();
        private Optional<UInt64> dirtyLimitRingFullTime = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder status(MigrationStatus status) {
            this.status = Optional.of(OpenEnum.of(status));
            return this;
        }

        public Builder ram(MigrationStats ram) {
            this.ram = Optional.of(ram);
            return this;
        }

        public Builder vfio(VfioStats vfio) {
            this.vfio = Optional.of(vfio);
            return this;
        }

        public Builder xbzrleCache(XBZRLECacheStats xbzrleCache) {
            this.xbzrleCache = Optional.of(xbzrleCache);
            return this;
        }

        public Builder totalTime(long totalTime) {
            this.totalTime = Optional.of(totalTime);
            return this;
        }

        public Builder expectedDowntime(long expectedDowntime) {
            this.expectedDowntime = Optional.of(expectedDowntime);
            return this;
        }

        public Builder downtime(long downtime) {
            this.downtime = Optional.of(downtime);
            return this;
        }

        public Builder setupTime(long setupTime) {
            this.setupTime = Optional.of(setupTime);
            return this;
        }

        public Builder cpuThrottlePercentage(long cpuThrottlePercentage) {
            this.cpuThrottlePercentage = Optional.of(cpuThrottlePercentage);
            return this;
        }

        public Builder errorDesc(String errorDesc) {
            this.errorDesc = Optional.of(errorDesc);
            return this;
        }

        public Builder blockedReasons(List<String> blockedReasons) {
            this.blockedReasons = Optional.of(blockedReasons);
            return this;
        }

        public Builder postcopyBlocktime(long postcopyBlocktime) {
            this.postcopyBlocktime = Optional.of(postcopyBlocktime);
            return this;
        }

        public Builder postcopyVcpuBlocktime(List<Long> postcopyVcpuBlocktime) {
            this.postcopyVcpuBlocktime = Optional.of(postcopyVcpuBlocktime);
            return this;
        }

        public Builder socketAddress(List<SocketAddress> socketAddress) {
            this.socketAddress = Optional.of(socketAddress);
            return this;
        }

        public Builder dirtyLimitThrottleTimePerRound(UInt64 dirtyLimitThrottleTimePerRound) {
            this.dirtyLimitThrottleTimePerRound = Optional.of(dirtyLimitThrottleTimePerRound);
            return this;
        }

        public Builder dirtyLimitThrottleTimePerRound(long dirtyLimitThrottleTimePerRound) {
            return dirtyLimitThrottleTimePerRound(UInt64.of(dirtyLimitThrottleTimePerRound));
        }

        public Builder dirtyLimitRingFullTime(UInt64 dirtyLimitRingFullTime) {
            this.dirtyLimitRingFullTime = Optional.of(dirtyLimitRingFullTime);
            return this;
        }

        public Builder dirtyLimitRingFullTime(long dirtyLimitRingFullTime) {
            return dirtyLimitRingFullTime(UInt64.of(dirtyLimitRingFullTime));
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MigrationInfo build() {
            return new MigrationInfo(
                    status,
                    ram,
                    vfio,
                    xbzrleCache,
                    totalTime,
                    expectedDowntime,
                    downtime,
                    setupTime,
                    cpuThrottlePercentage,
                    errorDesc,
                    blockedReasons,
                    postcopyBlocktime,
                    postcopyVcpuBlocktime,
                    socketAddress,
                    dirtyLimitThrottleTimePerRound,
                    dirtyLimitRingFullTime,
                    unknown);
        }
    }
}
