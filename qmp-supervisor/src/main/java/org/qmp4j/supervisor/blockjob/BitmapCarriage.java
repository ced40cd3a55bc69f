package org.qmp4j.supervisor.blockjob;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.monitor.BitmapFacts;
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
     * The chain is about to change: what the images that go know is in the image that stays before that, so that nothing is forgotten
     * if nobody can do it later. What is written from then on is noted there. If the job fails after all, more is said to be written
     * there than was, which does no harm.
     *
     * @param live what runs when the job has succeeded
     */
    void prepare(Task task, DomainDef live) {
        load(task, live).ifPresent(load -> {
            try {
                load.merge();
            } catch (QmpException e) {
                LOG.warn("[{}] bitmaps of disk {} are carried over after the job", scope.label(), task.disk(), e);
            }
        });
    }

    /**
     * The chain has changed: what was noted meanwhile is carried over too.
     *
     * @param live what runs when the job has succeeded
     */
    void carry(Task task, DomainDef live) {
        load(task, live).ifPresent(load -> {
            try {
                if (load.isBelow) {
                    reopen(load.after, load.target, false);
                }
                load.merge();
                if (load.isBelow) {
                    reopen(load.after, load.target, true);
                }
            } catch (QmpException e) {
                LOG.warn("[{}] bitmaps of disk {} are lost with their images", scope.label(), task.disk(), e);
            }
        });
    }

    /** What there is to be carried over; empty when there is nothing. */
    private Optional<Load> load(Task task, DomainDef live) {
        LiveDisk after =
                LiveDisk.of(scope, live, LiveDisk.find(live, task.disk()).orElseThrow());
        int depth = task.kind() == BlockJobKind.COMMIT
                ? Layers.depth(after.disk().image(), task.base()).orElseThrow()
                : 0;
        if (after.chain().get(depth).format() != ImageFormat.QCOW2) {
            return Optional.empty();
        }
        List<NodeFacts> nodes = scope.await(scope.monitor().blockJobs().nodes());
        String target = after.node(depth);
        List<BitmapFacts> there = nodes.stream()
                .filter(one -> one.name().equals(target))
                .flatMap(one -> one.bitmaps().stream())
                .toList();
        List<NodeFacts> carried = CarriedBitmaps.of(task, nodes, there);
        return Optional.of(new Load(after, target, depth > 0, carried, there))
                .filter(load -> carried.stream().anyMatch(node -> !node.kept().isEmpty()));
    }

    /** Bitmaps that are carried over to the image that stays. */
    private final class Load {
        private final LiveDisk after;
        private final String target;
        private final boolean isBelow;
        private final List<NodeFacts> carried;
        private final List<BitmapFacts> there;

        Load(LiveDisk after, String target, boolean isBelow, List<NodeFacts> carried, List<BitmapFacts> there) {
            this.after = after;
            this.target = target;
            this.isBelow = isBelow;
            this.carried = carried;
            this.there = there;
        }

        void merge() {
            scope.await(scope.monitor().blockJobs().mergeBitmaps(target, carried, there));
        }
    }

    private void reopen(LiveDisk disk, String node, boolean readonly) {
        ObjectNode options = disk.options(List.of(node)).get(0);
        scope.await(scope.monitor().blockJobs().reopen(options.put("read-only", readonly)));
    }
}
