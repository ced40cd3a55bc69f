package org.qmp4j.supervisor.commandline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.QueueThread;

/** Which I/O threads serve which queues of a device. */
final class QueueThreadArgs {
    private QueueThreadArgs() {}

    /** The value of {@code iothread-vq-mapping}; null when no threads are named. */
    static @Nullable List<OptionJson> mapping(List<QueueThread> threads) {
        if (threads.isEmpty()) {
            return null;
        }
        List<OptionJson> mapping = new ArrayList<>();
        for (QueueThread thread : threads) {
            mapping.add(OptionJson.with("iothread", "iothread" + thread.id())
                    .and("vqs", thread.queues().isEmpty() ? null : thread.queues()));
        }
        return mapping;
    }
}
