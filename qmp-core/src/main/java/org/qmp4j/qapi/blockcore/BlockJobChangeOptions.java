// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.job.JobType;

/** Union {@code BlockJobChangeOptions} of QAPI's {@code block-core.json}, since QEMU 8.2. */
public sealed interface BlockJobChangeOptions extends QapiObject {
    /** Which variant it is. */
    OpenEnum<JobType> type();

    /** What every variant has. */
    BlockJobChangeOptionsBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockJobChangeOptions decode(QapiReader json) {
        OpenEnum<JobType> type = json.required("type", JobType::decode);
        BlockJobChangeOptionsBase base = BlockJobChangeOptionsBase.decode(json);
        return switch (type.text()) {
            case "commit" -> new Commit(base, json.rest());
            case "stream" -> new Stream(base, json.rest());
            case "mirror" -> new Mirror(base, BlockJobChangeOptionsMirror.decode(json));
            case "backup" -> new Backup(base, json.rest());
            case "create" -> new Create(base, json.rest());
            case "amend" -> new Amend(base, json.rest());
            case "snapshot-load" -> new SnapshotLoad(base, json.rest());
            case "snapshot-save" -> new SnapshotSave(base, json.rest());
            case "snapshot-delete" -> new SnapshotDelete(base, json.rest());
            default -> new Unknown(base, type, json.rest());
        };
    }

    @Override
    default void encode(QapiWriter json) {
        json.put("type", type());
        base().encode(json);
        options().encode(json);
    }

    /** {@code commit}. */
    record Commit(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.COMMIT);
        }
    }

    /** {@code stream}. */
    record Stream(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.STREAM);
        }
    }

    /** {@code mirror}. */
    record Mirror(BlockJobChangeOptionsBase base, BlockJobChangeOptionsMirror options)
            implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.MIRROR);
        }
    }

    /** {@code backup}. */
    record Backup(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.BACKUP);
        }
    }

    /** {@code create}. */
    record Create(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.CREATE);
        }
    }

    /** {@code amend}. */
    record Amend(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.AMEND);
        }
    }

    /** {@code snapshot-load}. */
    record SnapshotLoad(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.SNAPSHOT_LOAD);
        }
    }

    /** {@code snapshot-save}. */
    record SnapshotSave(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.SNAPSHOT_SAVE);
        }
    }

    /** {@code snapshot-delete}. */
    record SnapshotDelete(BlockJobChangeOptionsBase base, JsonMembers options) implements BlockJobChangeOptions {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.SNAPSHOT_DELETE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(BlockJobChangeOptionsBase base, OpenEnum<JobType> type, JsonMembers options)
            implements BlockJobChangeOptions {}
}
