package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.monitor.BitmapFacts;
import org.qmp4j.supervisor.monitor.BlockJobMonitor;
import org.qmp4j.supervisor.monitor.NodeFacts;
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

    /** @param live what runs when the job has succeeded */
    void carry(Task task, DomainDef live) {
        if (task.kind() == BlockJobKind.PULL) {
            // the image that has got the data had no say in what was below it
            return;
        }
        BlockJobMonitor jobs = scope.monitor().blockJobs();
        List<NodeFacts> nodes = scope.await(jobs.nodes());
        List<NodeFacts> going = nodes.stream()
                .filter(node ->
                        task.going().contains(node.name()) && !node.kept().isEmpty())
                .toList();
        if (going.isEmpty()) {
            return;
        }
        LiveDisk after =
                LiveDisk.of(scope, live, LiveDisk.find(live, task.disk()).orElseThrow());
        int depth = task.kind() == BlockJobKind.COMMIT
                ? Layers.depth(after.disk().image(), task.base()).orElseThrow()
                : 0;
        String target = after.node(depth);
        Optional<NodeFacts> facts =
                nodes.stream().filter(node -> node.name().equals(target)).findFirst();
        try {
            if (depth > 0) {
                reopen(after, target, false);
            }
            List<BitmapFacts> there =
                    new ArrayList<>(facts.map(NodeFacts::bitmaps).orElse(List.of()));
            scope.await(jobs.mergeBitmaps(target, going, there));
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
