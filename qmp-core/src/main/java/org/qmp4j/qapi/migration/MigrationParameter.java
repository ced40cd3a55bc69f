// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MigrationParameter} of QAPI's {@code migration.json}, since QEMU 2.4. */
public enum MigrationParameter implements QapiEnum {
    ANNOUNCE_INITIAL("announce-initial"),
    ANNOUNCE_MAX("announce-max"),
    ANNOUNCE_ROUNDS("announce-rounds"),
    ANNOUNCE_STEP("announce-step"),
    THROTTLE_TRIGGER_THRESHOLD("throttle-trigger-threshold"),
    CPU_THROTTLE_INITIAL("cpu-throttle-initial"),
    CPU_THROTTLE_INCREMENT("cpu-throttle-increment"),
    CPU_THROTTLE_TAILSLOW("cpu-throttle-tailslow"),
    TLS_CREDS("tls-creds"),
    TLS_HOSTNAME("tls-hostname"),
    TLS_AUTHZ("tls-authz"),
    MAX_BANDWIDTH("max-bandwidth"),
    AVAIL_SWITCHOVER_BANDWIDTH("avail-switchover-bandwidth"),
    DOWNTIME_LIMIT("downtime-limit"),

    /** {@code x-checkpoint-delay}. Unstable: QEMU may change or drop it at any time. */
    X_CHECKPOINT_DELAY("x-checkpoint-delay"),
    MULTIFD_CHANNELS("multifd-channels"),
    XBZRLE_CACHE_SIZE("xbzrle-cache-size"),
    MAX_POSTCOPY_BANDWIDTH("max-postcopy-bandwidth"),
    MAX_CPU_THROTTLE("max-cpu-throttle"),
    MULTIFD_COMPRESSION("multifd-compression"),
    MULTIFD_ZLIB_LEVEL("multifd-zlib-level"),
    MULTIFD_ZSTD_LEVEL("multifd-zstd-level"),
    MULTIFD_QATZIP_LEVEL("multifd-qatzip-level"),
    BLOCK_BITMAP_MAPPING("block-bitmap-mapping"),

    /** {@code x-vcpu-dirty-limit-period}. Unstable: QEMU may change or drop it at any time. */
    X_VCPU_DIRTY_LIMIT_PERIOD("x-vcpu-dirty-limit-period"),
    VCPU_DIRTY_LIMIT("vcpu-dirty-limit"),
    MODE("mode"),
    ZERO_PAGE_DETECTION("zero-page-detection"),
    DIRECT_IO("direct-io");

    private final String qapiName;

    MigrationParameter(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MigrationParameter> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
