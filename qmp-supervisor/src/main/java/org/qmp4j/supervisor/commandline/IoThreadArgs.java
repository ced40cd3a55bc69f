package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.qmp4j.supervisor.domain.IoLimit;
import org.qmp4j.supervisor.domain.IoThreadsDef.PoolDef;
import org.qmp4j.supervisor.domain.IoThreadsDef.ThreadDef;
import org.qmp4j.supervisor.domain.IoTuneDef;
import org.qmp4j.supervisor.launch.BoardPlan;

/** Threads that disks can be given to, and limits that they share. */
final class IoThreadArgs {
    private IoThreadArgs() {}

    static void add(BoardPlan board, List<QemuOption> options) {
        PoolDef main = board.iothreads().main();
        if (main != null) {
            options.add(QemuOption.of(
                    "-object",
                    OptionJson.with("qom-type", "main-loop")
                            .and("id", "main-loop")
                            .and("thread-pool-min", main.min())
                            .and("thread-pool-max", main.max())));
        }
        for (ThreadDef thread : board.iothreads().all()) {
            options.add(QemuOption.of(
                    "-object",
                    OptionJson.with("qom-type", "iothread")
                            .and("id", "iothread" + thread.id())
                            .and("thread-pool-min", thread.pool().min())
                            .and("thread-pool-max", thread.pool().max())
                            .and("poll-max-ns", thread.poll().maxNs())
                            .and("poll-grow", thread.poll().grow())
                            .and("poll-shrink", thread.poll().shrink())));
        }
        board.throttleGroups().forEach(group -> options.add(QemuOption.of("-object", throttle(group))));
    }

    /** All limits are named, 0 for none; lengths of bursts only when there are any. */
    private static OptionJson throttle(IoTuneDef group) {
        OptionJson limits = OptionJson.none();
        for (IoLimit limit : IoLimit.values()) {
            Long value = group.limits().get(limit);
            boolean length = limit.compareTo(IoLimit.SIZE_IOPS_SEC) > 0;
            limits.and(limit.throttleKey(), value != null ? value : length ? null : Long.valueOf(0));
        }
        return OptionJson.with("qom-type", "throttle-group")
                .and("id", "throttle-" + group.group())
                .and("limits", limits);
    }
}
