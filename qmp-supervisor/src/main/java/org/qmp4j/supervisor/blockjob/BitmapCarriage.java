package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.monitor.BitmapFacts;
import org.qmp4j.supervisor.monitor.BlockJobMonitor;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Persistent bitmaps of images that go are carried over to the image that has got their data. In a job; may be done again. */
final class BitmapCarriage {
    private static final Logger LOG = LoggerFactory.getLogger(BitmapCarriage.class);

    private final JobScope scope;

    BitmapCarriage(JobScope scope) {
        this.scope = scope;
    }

    /**
     * The guest is about to be switched to another image, and stands still: what it writes from then on is noted in bitmaps there, also
     * before {@link #carry} adds what was noted until now.
     *
     * @param live what runs when the job has succeeded
     */
    void prepare(Task task, DomainDef live) {
        LiveDisk after =
                LiveDisk.of(scope, live, LiveDisk.find(live, task.disk()).orElseThrow());
        if (after.disk().image().format() != ImageFormat.QCOW2) {
            return;
        }
        BlockJobMonitor jobs = scope.monitor().blockJobs();
        List<NodeFacts> nodes = scope.await(jobs.nodes());
        List<NodeFacts> going = going(task, nodes);
        try {
            scope.await(jobs.addBitmaps(after.node(0), going, bitmaps(nodes, after.node(0))));
        } catch (QmpException e) {
            LOG.warn("[{}] disk {} is switched to an image without its bitmaps", scope.label(), task.disk(), e);
        }
    }

    private static List<NodeFacts> going(Task task, List<NodeFacts> nodes) {
        return nodes.stream()
                .filter(node ->
                        task.going().contains(node.name()) && !node.kept().isEmpty())
                .toList();
    }

    private static List<BitmapFacts> bitmaps(List<NodeFacts> nodes, String node) {
        return nodes.stream()
                .filter(one -> one.name().equals(node))
                .flatMap(one -> one.bitmaps().stream())
                .toList();
    }

    /** @param live what runs when the job has succeeded */
    void carry(Task task, DomainDef live) {
        if (task.kind() == BlockJobKind.PULL) {
            // the image that has got the data had no say in what was below it
            return;
        }
        BlockJobMonitor jobs = scope.monitor().blockJobs();
        List<NodeFacts> nodes = scope.await(jobs.nodes());
        List<NodeFacts> going = going(task, nodes);
        if (going.isEmpty()) {
            return;
        }
        LiveDisk after =
                LiveDisk.of(scope, live, LiveDisk.find(live, task.disk()).orElseThrow());
        int depth = task.kind() == BlockJobKind.COMMIT
                ? Layers.depth(after.disk().image(), task.base()).orElseThrow()
                : 0;
        String target = after.node(depth);
        try {
            if (depth > 0) {
                reopen(after, target, false);
            }
            scope.await(jobs.mergeBitmaps(target, going, bitmaps(nodes, target)));
            if (depth > 0) {
                reopen(after, target, true);
            }
        } catch (QmpException e) {
            LOG.warn("[{}] bitmaps of disk {} are lost with their images", scope.label(), task.disk(), e);
        }
    }

    private void reopen(LiveDisk disk, String node, boolean readonly) {
        ObjectNode options = disk.options(List.of(node)).get(0);
        scope.await(scope.monitor().blockJobs().reopen(options.put("read-only", readonly)));
    }
}
