package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a job has written is in its image before another image says that it is there. QEMU (7.2, 10.0) writes the new backing name
 * at the end of {@code block-stream} and {@code block-commit} while the tables of the image that was written to may be in its
 * memory still: if it is killed then, data that was copied is lost. To reopen a node flushes it; jobs that wait for a pivot have
 * flushed their target by themselves.
 */
final class Flushing {
    private static final Logger LOG = LoggerFactory.getLogger(Flushing.class);

    private Flushing() {}

    /** In a job of the domain, while that of the disk waits to be finalized. May be done again. */
    static void beforeSwitch(JobScope scope, Task task) {
        LiveDisk disk = LiveDisk.of(scope, task.disk(), task.kind().id());
        int number = task.kind() == BlockJobKind.COMMIT ? task.base() : task.over();
        int depth = Layers.depth(disk.disk().image(), number).orElseThrow();
        if (disk.chain().get(depth).format() == ImageFormat.RAW) {
            return;
        }
        ObjectNode options = disk.options(List.of(disk.node(depth))).get(0);
        try {
            // the job writes to it, whatever it is between jobs
            scope.await(scope.monitor().blockJobs().reopen(options.put("read-only", false)));
        } catch (QmpException e) {
            LOG.warn(
                    "[{}] {} could not be flushed before the {} is finished: its data is safe only when it has been for another reason",
                    scope.label(),
                    disk.node(depth),
                    task.kind().id(),
                    e);
        }
    }
}
