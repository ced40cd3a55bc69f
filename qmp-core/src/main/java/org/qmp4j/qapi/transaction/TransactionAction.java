// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.transaction;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;

/** Union {@code TransactionAction} of QAPI's {@code transaction.json}, since QEMU 1.1. */
public sealed interface TransactionAction extends QapiObject {
    /** Which variant it is. */
    OpenEnum<TransactionActionKind> type();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static TransactionAction decode(QapiReader json) {
        OpenEnum<TransactionActionKind> type = json.required("type", TransactionActionKind::decode);
        return switch (type.text()) {
            case "abort" -> new Abort(AbortWrapper.decode(json));
            case "block-dirty-bitmap-add" -> new BlockDirtyBitmapAdd(BlockDirtyBitmapAddWrapper.decode(json));
            case "block-dirty-bitmap-remove" -> new BlockDirtyBitmapRemove(BlockDirtyBitmapWrapper.decode(json));
            case "block-dirty-bitmap-clear" -> new BlockDirtyBitmapClear(BlockDirtyBitmapWrapper.decode(json));
            case "block-dirty-bitmap-enable" -> new BlockDirtyBitmapEnable(BlockDirtyBitmapWrapper.decode(json));
            case "block-dirty-bitmap-disable" -> new BlockDirtyBitmapDisable(BlockDirtyBitmapWrapper.decode(json));
            case "block-dirty-bitmap-merge" -> new BlockDirtyBitmapMerge(BlockDirtyBitmapMergeWrapper.decode(json));
            case "blockdev-backup" -> new BlockdevBackup(BlockdevBackupWrapper.decode(json));
            case "blockdev-snapshot" -> new BlockdevSnapshot(BlockdevSnapshotWrapper.decode(json));
            case "blockdev-snapshot-internal-sync" ->
                new BlockdevSnapshotInternalSync(BlockdevSnapshotInternalWrapper.decode(json));
            case "blockdev-snapshot-sync" -> new BlockdevSnapshotSync(BlockdevSnapshotSyncWrapper.decode(json));
            case "drive-backup" -> new DriveBackup(DriveBackupWrapper.decode(json));
            default -> new Unknown(type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        options().encode(json);
    }

    /** {@code abort}. */
    record Abort(AbortWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.ABORT);
        }
    }

    /** {@code block-dirty-bitmap-add}. */
    record BlockDirtyBitmapAdd(BlockDirtyBitmapAddWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCK_DIRTY_BITMAP_ADD);
        }
    }

    /** {@code block-dirty-bitmap-remove}. */
    record BlockDirtyBitmapRemove(BlockDirtyBitmapWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCK_DIRTY_BITMAP_REMOVE);
        }
    }

    /** {@code block-dirty-bitmap-clear}. */
    record BlockDirtyBitmapClear(BlockDirtyBitmapWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCK_DIRTY_BITMAP_CLEAR);
        }
    }

    /** {@code block-dirty-bitmap-enable}. */
    record BlockDirtyBitmapEnable(BlockDirtyBitmapWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCK_DIRTY_BITMAP_ENABLE);
        }
    }

    /** {@code block-dirty-bitmap-disable}. */
    record BlockDirtyBitmapDisable(BlockDirtyBitmapWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCK_DIRTY_BITMAP_DISABLE);
        }
    }

    /** {@code block-dirty-bitmap-merge}. */
    record BlockDirtyBitmapMerge(BlockDirtyBitmapMergeWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCK_DIRTY_BITMAP_MERGE);
        }
    }

    /** {@code blockdev-backup}. */
    record BlockdevBackup(BlockdevBackupWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCKDEV_BACKUP);
        }
    }

    /** {@code blockdev-snapshot}. */
    record BlockdevSnapshot(BlockdevSnapshotWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCKDEV_SNAPSHOT);
        }
    }

    /** {@code blockdev-snapshot-internal-sync}. */
    record BlockdevSnapshotInternalSync(BlockdevSnapshotInternalWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCKDEV_SNAPSHOT_INTERNAL_SYNC);
        }
    }

    /** {@code blockdev-snapshot-sync}. */
    record BlockdevSnapshotSync(BlockdevSnapshotSyncWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.BLOCKDEV_SNAPSHOT_SYNC);
        }
    }

    /**
     * {@code drive-backup}.
     *
     * @deprecated QEMU advises against it, and a later one may lack it
     */
    @Deprecated
    record DriveBackup(DriveBackupWrapper options) implements TransactionAction {
        @Override
        public OpenEnum<TransactionActionKind> type() {
            return OpenEnum.of(TransactionActionKind.DRIVE_BACKUP);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(OpenEnum<TransactionActionKind> type, JsonMembers options) implements TransactionAction {}
}
