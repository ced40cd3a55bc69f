package org.qmp4j.supervisor.blockjob;

import java.util.Optional;
import java.util.function.Function;
import org.qmp4j.supervisor.storage.LayerAddress;

/** What is to be done to the chain of one disk, where several are changed together; see {@link BlockJobs#together}. */
public final class DiskJob {
    private final String disk;
    private final String operation;
    private final Function<Beginning, BlockJob> begin;
    private final Function<StoppedJob, StoppedPlan> plan;

    private DiskJob(
            String disk,
            String operation,
            Function<Beginning, BlockJob> begin,
            Function<StoppedJob, StoppedPlan> plan) {
        this.disk = disk;
        this.operation = operation;
        this.begin = begin;
        this.plan = plan;
    }

    /** See {@link BlockJobs#pull}. */
    public static DiskJob pull(String disk, Optional<LayerAddress> base, long speed) {
        return new DiskJob(
                disk, BlockJobs.PULL, beginning -> beginning.pull(base, speed), stopped -> stopped.pull(base, speed));
    }

    /** See {@link BlockJobs#commit}. */
    public static DiskJob commit(String disk, Optional<LayerAddress> top, Optional<LayerAddress> base, long speed) {
        return new DiskJob(
                disk,
                BlockJobs.COMMIT,
                beginning -> beginning.commit(top, base, speed),
                stopped -> stopped.commit(top, base, speed));
    }

    /** See {@link BlockJobs#copy}. */
    public static DiskJob copy(String disk, CopyTarget target, long speed) {
        return new DiskJob(
                disk,
                BlockJobs.COPY,
                beginning -> beginning.copy(target, speed),
                stopped -> stopped.copy(target, speed));
    }

    String disk() {
        return disk;
    }

    String operation() {
        return operation;
    }

    StoppedPlan plan(StoppedJob stopped) {
        return plan.apply(stopped);
    }

    BlockJob begin(Beginning beginning) {
        return begin.apply(beginning);
    }
}
