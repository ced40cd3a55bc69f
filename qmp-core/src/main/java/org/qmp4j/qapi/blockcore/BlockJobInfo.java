// Generated from the QAPI facts of QEMU 10.0; -Dqapi.update=true rewrites it.
package org.qmp4j.qapi.blockcore;

import org.qmp4j.qapi.JsonMembers;
import org.qmp4j.qapi.OpenEnum;
import org.qmp4j.qapi.QapiDecodeException;
import org.qmp4j.qapi.QapiObject;
import org.qmp4j.qapi.QapiReader;
import org.qmp4j.qapi.QapiWriter;
import org.qmp4j.qapi.job.JobType;

/**
 * Union {@code BlockJobInfo} of QAPI's {@code block-core.json}, since QEMU 1.1. Returned by {@code query-block-jobs}.
 */
public sealed interface BlockJobInfo extends QapiObject {
    /** Which variant it is. */
    OpenEnum<JobType> type();

    /** What every variant has. */
    BlockJobInfoBase base();

    /** What this variant has. */
    QapiObject options();

    /** @throws QapiDecodeException if it is not what QAPI promises */
    static BlockJobInfo decode(QapiReader json) {
        OpenEnum<JobType> type = json.required("type", JobType::decode);
        BlockJobInfoBase base = BlockJobInfoBase.decode(json);
        return switch (type.text()) {
            case "commit" -> new Commit(base, json.rest());
            case "stream" -> new Stream(base, json.rest());
            case "mirror" -> new Mirror(base, BlockJobInfoMirror.decode(json));
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
    record Commit(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.COMMIT);
        }
    }

    /** {@code stream}. */
    record Stream(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.STREAM);
        }
    }

    /** {@code mirror}. */
    record Mirror(BlockJobInfoBase base, BlockJobInfoMirror options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.MIRROR);
        }
    }

    /** {@code backup}. */
    record Backup(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.BACKUP);
        }
    }

    /** {@code create}. */
    record Create(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.CREATE);
        }
    }

    /** {@code amend}. */
    record Amend(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.AMEND);
        }
    }

    /** {@code snapshot-load}. */
    record SnapshotLoad(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.SNAPSHOT_LOAD);
        }
    }

    /** {@code snapshot-save}. */
    record SnapshotSave(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.SNAPSHOT_SAVE);
        }
    }

    /** {@code snapshot-delete}. */
    record SnapshotDelete(BlockJobInfoBase base, JsonMembers options) implements BlockJobInfo {
        @Override
        public OpenEnum<JobType> type() {
            return OpenEnum.of(JobType.SNAPSHOT_DELETE);
        }
    }

    /** A variant that this library's schema does not know. */
    record Unknown(BlockJobInfoBase base, OpenEnum<JobType> type, JsonMembers options) implements BlockJobInfo {}
}
