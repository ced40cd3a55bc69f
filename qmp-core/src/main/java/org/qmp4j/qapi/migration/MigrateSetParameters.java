// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.qapi.Empty;
import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiCommand;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.UInt64;
import org.qmp4j.qapi.common.StrOrNull;

/**
 * Command {@code migrate-set-parameters} of QAPI's {@code migration.json}, since QEMU 2.4.
 *
 * @param xCheckpointDelay unstable: QEMU may change or drop it at any time
 * @param xVcpuDirtyLimitPeriod unstable: QEMU may change or drop it at any time
 */
public record MigrateSetParameters(
        Optional<UInt64> announceInitial,
        Optional<UInt64> announceMax,
        Optional<UInt64> announceRounds,
        Optional<UInt64> announceStep,
        Optional<Integer> throttleTriggerThreshold,
        Optional<Integer> cpuThrottleInitial,
        Optional<Integer> cpuThrottleIncrement,
        Optional<Boolean> cpuThrottleTailslow,
        Optional<StrOrNull> tlsCreds,
        Optional<StrOrNull> tlsHostname,
        Optional<StrOrNull> tlsAuthz,
        Optional<UInt64> maxBandwidth,
        Optional<UInt64> availSwitchoverBandwidth,
        Optional<UInt64> downtimeLimit,
        Optional<Long> xCheckpointDelay,
        Optional<Integer> multifdChannels,
        Optional<UInt64> xbzrleCacheSize,
        Optional<UInt64> maxPostcopyBandwidth,
        Optional<Integer> maxCpuThrottle,
        Optional<OpenEnum<MultiFDCompression>> multifdCompression,
        Optional<Integer> multifdZlibLevel,
        Optional<Integer> multifdQatzipLevel,
        Optional<Integer> multifdZstdLevel,
        Optional<List<BitmapMigrationNodeAlias>> blockBitmapMapping,
        Optional<UInt64> xVcpuDirtyLimitPeriod,
        Optional<UInt64> vcpuDirtyLimit,
        Optional<OpenEnum<MigMode>> mode,
        Optional<OpenEnum<ZeroPageDetection>> zeroPageDetection,
        Optional<Boolean> directIo,
        JsonMembers unknown)
        implements QapiCommand<Empty> {
    public MigrateSetParameters {
        blockBitmapMapping = blockBitmapMapping.map(List::copyOf);
    }

    /** With what is required; the rest is left to the builder. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String commandName() {
        return "migrate-set-parameters";
    }

    @Override
    public Empty read(JsonNode result) {
        return Empty.decode(QapiReader.of("migrate-set-parameters", result));
    }

    /** @throws QapiDecodeException if it is not what QAPI promises */
    public static MigrateSetParameters decode(QapiReader json) {
        return new MigrateSetParameters(
                json.optional("announce-initial", QapiReader.UINT64),
                json.optional("announce-max", QapiReader.UINT64),
                json.optional("announce-rounds", QapiReader.UINT64),
                json.optional("announce-step", QapiReader.UINT64),
                json.optional("throttle-trigger-threshold", QapiReader.UINT8),
                json.optional("cpu-throttle-initial", QapiReader.UINT8),
                json.optional("cpu-throttle-increment", QapiReader.UINT8),
                json.optional("cpu-throttle-tailslow", QapiReader.BOOL),
                json.optional("tls-creds", StrOrNull::decode),
                json.optional("tls-hostname", StrOrNull::decode),
                json.optional("tls-authz", StrOrNull::decode),
                json.optional("max-bandwidth", QapiReader.UINT64),
                json.optional("avail-switchover-bandwidth", QapiReader.UINT64),
                json.optional("downtime-limit", QapiReader.UINT64),
                json.optional("x-checkpoint-delay", QapiReader.UINT32),
                json.optional("multifd-channels", QapiReader.UINT8),
                json.optional("xbzrle-cache-size", QapiReader.UINT64),
                json.optional("max-postcopy-bandwidth", QapiReader.UINT64),
                json.optional("max-cpu-throttle", QapiReader.UINT8),
                json.optional("multifd-compression", MultiFDCompression::decode),
                json.optional("multifd-zlib-level", QapiReader.UINT8),
                json.optional("multifd-qatzip-level", QapiReader.UINT8),
                json.optional("multifd-zstd-level", QapiReader.UINT8),
                json.optionalList("block-bitmap-mapping", BitmapMigrationNodeAlias::decode),
                json.optional("x-vcpu-dirty-limit-period", QapiReader.UINT64),
                json.optional("vcpu-dirty-limit", QapiReader.UINT64),
                json.optional("mode", MigMode::decode),
                json.optional("zero-page-detection", ZeroPageDetection::decode),
                json.optional("direct-io", QapiReader.BOOL),
                json.rest());
    }

    @Override
    public void encode(QapiWriter json) {
        json.put("announce-initial", announceInitial);
        json.put("announce-max", announceMax);
        json.put("announce-rounds", announceRounds);
        json.put("announce-step", announceStep);
        json.put("throttle-trigger-threshold", throttleTriggerThreshold);
        json.put("cpu-throttle-initial", cpuThrottleInitial);
        json.put("cpu-throttle-increment", cpuThrottleIncrement);
        json.put("cpu-throttle-tailslow", cpuThrottleTailslow);
        json.put("tls-creds", tlsCreds);
        json.put("tls-hostname", tlsHostname);
        json.put("tls-authz", tlsAuthz);
        json.put("max-bandwidth", maxBandwidth);
        json.put("avail-switchover-bandwidth", availSwitchoverBandwidth);
        json.put("downtime-limit", downtimeLimit);
        json.put("x-checkpoint-delay", xCheckpointDelay);
        json.put("multifd-channels", multifdChannels);
        json.put("xbzrle-cache-size", xbzrleCacheSize);
        json.put("max-postcopy-bandwidth", maxPostcopyBandwidth);
        json.put("max-cpu-throttle", maxCpuThrottle);
        json.put("multifd-compression", multifdCompression);
        json.put("multifd-zlib-level", multifdZlibLevel);
        json.put("multifd-qatzip-level", multifdQatzipLevel);
        json.put("multifd-zstd-level", multifdZstdLevel);
        json.put("block-bitmap-mapping", blockBitmapMapping);
        json.put("x-vcpu-dirty-limit-period", xVcpuDirtyLimitPeriod);
        json.put("vcpu-dirty-limit", vcpuDirtyLimit);
        json.put("mode", mode);
        json.put("zero-page-detection", zeroPageDetection);
        json.put("direct-io", directIo);
        unknown.encode(json);
    }

    /** The name alone: arguments may be secret. */
    @Override
    public String toString() {
        return "migrate-set-parameters";
    }

    /** Takes what is optional; see {@link #builder}. */
    public static final class Builder {
        private Optional<UInt64> announceInitial = Optional.empty();
        private Optional<UInt64> announceMax = Optional.empty();
        private Optional<UInt64> announceRounds = Optional.empty();
        private Optional<UInt64> announceStep = Optional.empty();
        private Optional<Integer> throttleTriggerThreshold = Optional.empty();
        private Optional<Integer> cpuThrottleInitial = Optional.empty();
        private Optional<Integer> cpuThrottleIncrement = Optional.empty();
        private Optional<Boolean> cpuThrottleTailslow = Optional.empty();
        private Optional<StrOrNull> tlsCreds = Optional.empty();
        private Optional<StrOrNull> tlsHostname = Optional.empty();
        private Optional<StrOrNull> tlsAuthz = Optional.empty();
        private Optional<UInt64> maxBandwidth = Optional.empty();
        private Optional<UInt64> availSwitchoverBandwidth = Optional.empty();
        private Optional<UInt64> downtimeLimit = Optional.empty();
        private Optional<Long> xCheckpointDelay = Optional.empty();
        private Optional<Integer> multifdChannels = Optional.empty();
        private Optional<UInt64> xbzrleCacheSize = Optional.empty();
        private Optional<UInt64> maxPostcopyBandwidth = Optional.empty();
        private Optional<Integer> maxCpuThrottle = Optional.empty();
        private Optional<OpenEnum<MultiFDCompression>> multifdCompression = Optional.empty();
        private Optional<Integer> multifdZlibLevel = Optional.empty();
        private Optional<Integer> multifdQatzipLevel = Optional.empty();
        private Optional<Integer> multifdZstdLevel = Optional.empty();
        private Optional<List<BitmapMigrationNodeAlias>> blockBitmapMapping = Optional.empty();
        private Optional<UInt64> xVcpuDirtyLimitPeriod = Optional.empty();
        private Optional<UInt64> vcpuDirtyLimit = Optional.empty();
        private Optional<OpenEnum<MigMode>> mode = Optional.empty();
        private Optional<OpenEnum<ZeroPageDetection>> zeroPageDetection = Optional.empty();
        private Optional<Boolean> directIo = Optional.empty();
        private JsonMembers unknown = JsonMembers.NONE;

        private Builder() {}

        public Builder announceInitial(UInt64 announceInitial) {
            this.announceInitial = Optional.of(announceInitial);
            return this;
        }

        public Builder announceInitial(long announceInitial) {
            return announceInitial(UInt64.of(announceInitial));
        }

        public Builder announceMax(UInt64 announceMax) {
            this.announceMax = Optional.of(announceMax);
            return this;
        }

        public Builder announceMax(long announceMax) {
            return announceMax(UInt64.of(announceMax));
        }

        public Builder announceRounds(UInt64 announceRounds) {
            this.announceRounds = Optional.of(announceRounds);
            return this;
        }

        public Builder announceRounds(long announceRounds) {
            return announceRounds(UInt64.of(announceRounds));
        }

        public Builder announceStep(UInt64 announceStep) {
            this.announceStep = Optional.of(announceStep);
            return this;
        }

        public Builder announceStep(long announceStep) {
            return announceStep(UInt64.of(announceStep));
        }

        public Builder throttleTriggerThreshold(int throttleTriggerThreshold) {
            this.throttleTriggerThreshold = Optional.of(throttleTriggerThreshold);
            return this;
        }

        public Builder cpuThrottleInitial(int cpuThrottleInitial) {
            this.cpuThrottleInitial = Optional.of(cpuThrottleInitial);
            return this;
        }

        public Builder cpuThrottleIncrement(int cpuThrottleIncrement) {
            this.cpuThrottleIncrement = Optional.of(cpuThrottleIncrement);
            return this;
        }

        public Builder cpuThrottleTailslow(boolean cpuThrottleTailslow) {
            this.cpuThrottleTailslow = Optional.of(cpuThrottleTailslow);
            return this;
        }

        public Builder tlsCreds(StrOrNull tlsCreds) {
            this.tlsCreds = Optional.of(tlsCreds);
            return this;
        }

        public Builder tlsHostname(StrOrNull tlsHostname) {
            this.tlsHostname = Optional.of(tlsHostname);
            return this;
        }

        public Builder tlsAuthz(StrOrNull tlsAuthz) {
            this.tlsAuthz = Optional.of(tlsAuthz);
            return this;
        }

        public Builder maxBandwidth(UInt64 maxBandwidth) {
            this.maxBandwidth = Optional.of(maxBandwidth);
            return this;
        }

        public Builder maxBandwidth(long maxBandwidth) {
            return maxBandwidth(UInt64.of(maxBandwidth));
        }

        public Builder availSwitchoverBandwidth(UInt64 availSwitchoverBandwidth) {
            this.availSwitchoverBandwidth = Optional.of(availSwitchoverBandwidth);
            return this;
        }

        public Builder availSwitchoverBandwidth(long availSwitchoverBandwidth) {
            return availSwitchoverBandwidth(UInt64.of(availSwitchoverBandwidth));
        }

        public Builder downtimeLimit(UInt64 downtimeLimit) {
            this.downtimeLimit = Optional.of(downtimeLimit);
            return this;
        }

        public Builder downtimeLimit(long downtimeLimit) {
            return downtimeLimit(UInt64.of(downtimeLimit));
        }

        public Builder xCheckpointDelay(long xCheckpointDelay) {
            this.xCheckpointDelay = Optional.of(xCheckpointDelay);
            return this;
        }

        public Builder multifdChannels(int multifdChannels) {
            this.multifdChannels = Optional.of(multifdChannels);
            return this;
        }

        public Builder xbzrleCacheSize(UInt64 xbzrleCacheSize) {
            this.xbzrleCacheSize = Optional.of(xbzrleCacheSize);
            return this;
        }

        public Builder xbzrleCacheSize(long xbzrleCacheSize) {
            return xbzrleCacheSize(UInt64.of(xbzrleCacheSize));
        }

        public Builder maxPostcopyBandwidth(UInt64 maxPostcopyBandwidth) {
            this.maxPostcopyBandwidth = Optional.of(maxPostcopyBandwidth);
            return this;
        }

        public Builder maxPostcopyBandwidth(long maxPostcopyBandwidth) {
            return maxPostcopyBandwidth(UInt64.of(maxPostcopyBandwidth));
        }

        public Builder maxCpuThrottle(int maxCpuThrottle) {
            this.maxCpuThrottle = Optional.of(maxCpuThrottle);
            return this;
        }

        public Builder multifdCompression(MultiFDCompression multifdCompression) {
            this.multifdCompression = Optional.of(OpenEnum.of(multifdCompression));
            return this;
        }

        public Builder multifdZlibLevel(int multifdZlibLevel) {
            this.multifdZlibLevel = Optional.of(multifdZlibLevel);
            return this;
        }

        public Builder multifdQatzipLevel(int multifdQatzipLevel) {
            this.multifdQatzipLevel = Optional.of(multifdQatzipLevel);
            return this;
        }

        public Builder multifdZstdLevel(int multifdZstdLevel) {
            this.multifdZstdLevel = Optional.of(multifdZstdLevel);
            return this;
        }

        public Builder blockBitmapMapping(List<BitmapMigrationNodeAlias> blockBitmapMapping) {
            this.blockBitmapMapping = Optional.of(blockBitmapMapping);
            return this;
        }

        public Builder xVcpuDirtyLimitPeriod(UInt64 xVcpuDirtyLimitPeriod) {
            this.xVcpuDirtyLimitPeriod = Optional.of(xVcpuDirtyLimitPeriod);
            return this;
        }

        public Builder xVcpuDirtyLimitPeriod(long xVcpuDirtyLimitPeriod) {
            return xVcpuDirtyLimitPeriod(UInt64.of(xVcpuDirtyLimitPeriod));
        }

        public Builder vcpuDirtyLimit(UInt64 vcpuDirtyLimit) {
            this.vcpuDirtyLimit = Optional.of(vcpuDirtyLimit);
            return this;
        }

        public Builder vcpuDirtyLimit(long vcpuDirtyLimit) {
            return vcpuDirtyLimit(UInt64.of(vcpuDirtyLimit));
        }

        public Builder mode(MigMode mode) {
            this.mode = Optional.of(OpenEnum.of(mode));
            return this;
        }

        public Builder zeroPageDetection(ZeroPageDetection zeroPageDetection) {
            this.zeroPageDetection = Optional.of(OpenEnum.of(zeroPageDetection));
            return this;
        }

        public Builder directIo(boolean directIo) {
            this.directIo = Optional.of(directIo);
            return this;
        }

        /** Members that QAPI does not name here. */
        public Builder unknown(JsonMembers unknown) {
            this.unknown = unknown;
            return this;
        }

        public MigrateSetParameters build() {
            return new MigrateSetParameters(
                    announceInitial,
                    announceMax,
                    announceRounds,
                    announceStep,
                    throttleTriggerThreshold,
                    cpuThrottleInitial,
                    cpuThrottleIncrement,
                    cpuThrottleTailslow,
                    tlsCreds,
                    tlsHostname,
                    tlsAuthz,
                    maxBandwidth,
                    availSwitchoverBandwidth,
                    downtimeLimit,
                    xCheckpointDelay,
                    multifdChannels,
                    xbzrleCacheSize,
                    maxPostcopyBandwidth,
                    maxCpuThrottle,
                    multifdCompression,
                    multifdZlibLevel,
                    multifdQatzipLevel,
                    multifdZstdLevel,
                    blockBitmapMapping,
                    xVcpuDirtyLimitPeriod,
                    vcpuDirtyLimit,
                    mode,
                    zeroPageDetection,
                    directIo,
                    unknown);
        }
    }
}
