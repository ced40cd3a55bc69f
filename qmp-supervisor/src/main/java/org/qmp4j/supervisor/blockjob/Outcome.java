package org.qmp4j.supervisor.blockjob;

import java.util.Optional;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskMirror;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * What runs and what is asked for when a job has succeeded. What is asked for follows only where it was the same image. Pure.
 *
 * @param live what runs then
 * @param definition what is asked for then
 */
record Outcome(DomainDef live, DomainDef definition) {
    /** The same when the job has come to nothing: it is copied nowhere. */
    static DomainDef without(DomainDef live, String target) {
        return LiveDisk.find(live, target)
                .map(disk -> LiveDisk.replaced(live, disk.withMirror(null)))
                .orElse(live);
    }

    static Outcome of(Task task, DomainDef live, DomainDef asked) {
        Optional<DiskDef> found = LiveDisk.find(live, task.disk());
        if (found.isEmpty()) {
            return new Outcome(live, asked);
        }
        DiskDef disk = found.get();
        StorageImage top = disk.image();
        int base = task.base() == 0 ? -1 : Layers.depth(top, task.base()).orElse(-1);
        StorageImage next = next(task, disk, base);
        DomainDef definition = LiveDisk.find(asked, task.disk())
                .filter(one -> one.image().source().equals(top.source()))
                .map(one -> LiveDisk.replaced(asked, one.withImage(asAsked(task, one.image(), top, next))))
                .orElse(asked);
        return new Outcome(LiveDisk.replaced(live, disk.withImage(next).withMirror(null)), definition);
    }

    private static StorageImage next(Task task, DiskDef disk, int base) {
        StorageImage top = disk.image();
        DiskMirror mirror = disk.mirror();
        return switch (task.kind()) {
            case PULL, COMMIT ->
                Layers.joined(
                        top,
                        Layers.depth(top, task.over()).orElseThrow(),
                        base < 0 ? null : top.chain().get(base));
            case ACTIVE_COMMIT -> top.chain().get(base);
            case COPY -> {
                StorageImage target = mirror == null ? null : mirror.image();
                yield target == null ? top : target;
            }
        };
    }

    private static StorageImage asAsked(Task task, StorageImage asked, StorageImage top, StorageImage next) {
        int base = task.base() == 0 ? -1 : Layers.depth(top, task.base()).orElse(-1);
        return switch (task.kind()) {
            case PULL, COMMIT ->
                Layers.joinedAsAsked(asked, Layers.depth(top, task.over()).orElseThrow(), base);
            case ACTIVE_COMMIT -> Layers.switchedAsAsked(asked, next, base);
            case COPY -> Layers.switchedAsAsked(asked, next, -1);
        };
    }
}
