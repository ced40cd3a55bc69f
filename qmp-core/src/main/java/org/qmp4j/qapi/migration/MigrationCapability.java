// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.migration;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code MigrationCapability} of QAPI's {@code migration.json}, since QEMU 1.2. */
public enum MigrationCapability implements QapiEnum {
    XBZRLE("xbzrle"),
    RDMA_PIN_ALL("rdma-pin-all"),
    AUTO_CONVERGE("auto-converge"),

    /**
     * {@code zero-blocks}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    ZERO_BLOCKS("zero-blocks"),
    EVENTS("events"),
    POSTCOPY_RAM("postcopy-ram"),

    /** {@code x-colo}. Unstable: QEMU may change or drop it at any time. */
    X_COLO("x-colo"),
    RELEASE_RAM("release-ram"),
    RETURN_PATH("return-path"),
    PAUSE_BEFORE_SWITCHOVER("pause-before-switchover"),
    MULTIFD("multifd"),
    DIRTY_BITMAPS("dirty-bitmaps"),
    POSTCOPY_BLOCKTIME("postcopy-blocktime"),
    LATE_BLOCK_ACTIVATE("late-block-activate"),

    /** {@code x-ignore-shared}. Unstable: QEMU may change or drop it at any time. */
    X_IGNORE_SHARED("x-ignore-shared"),
    VALIDATE_UUID("validate-uuid"),
    BACKGROUND_SNAPSHOT("background-snapshot"),
    ZERO_COPY_SEND("zero-copy-send"),
    POSTCOPY_PREEMPT("postcopy-preempt"),
    SWITCHOVER_ACK("switchover-ack"),
    DIRTY_LIMIT("dirty-limit"),
    MAPPED_RAM("mapped-ram");

    private final String qapiName;

    MigrationCapability(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<MigrationCapability> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
