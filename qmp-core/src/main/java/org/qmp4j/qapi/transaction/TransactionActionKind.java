// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiEnum;
import org.qmp4j.qapi.QapiReader;

/** Enum {@code TransactionActionKind} of QAPI's {@code transaction.json}, since QEMU 1.1. */
public enum TransactionActionKind implements QapiEnum {
    ABORT("abort"),
    BLOCK_DIRTY_BITMAP_ADD("block-dirty-bitmap-add"),
    BLOCK_DIRTY_BITMAP_REMOVE("block-dirty-bitmap-remove"),
    BLOCK_DIRTY_BITMAP_CLEAR("block-dirty-bitmap-clear"),
    BLOCK_DIRTY_BITMAP_ENABLE("block-dirty-bitmap-enable"),
    BLOCK_DIRTY_BITMAP_DISABLE("block-dirty-bitmap-disable"),
    BLOCK_DIRTY_BITMAP_MERGE("block-dirty-bitmap-merge"),
    BLOCKDEV_BACKUP("blockdev-backup"),
    BLOCKDEV_SNAPSHOT("blockdev-snapshot"),
    BLOCKDEV_SNAPSHOT_INTERNAL_SYNC("blockdev-snapshot-internal-sync"),
    BLOCKDEV_SNAPSHOT_SYNC("blockdev-snapshot-sync"),

    /**
     * {@code drive-backup}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    DRIVE_BACKUP("drive-backup");

    private final String qapiName;

    TransactionActionKind(String qapiName) {
        this.qapiName = qapiName;
    }

    /** The constant or the text that stands there. */
    public static OpenEnum<TransactionActionKind> decode(QapiReader json) {
        return OpenEnum.of(json.text(), values());
    }

    @Override
    public String qapiName() {
        return qapiName;
    }
}
