package org.qmp4j.supervisor.blockjob;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * What is to be done to the images of one disk of a domain that is stopped, when all that could be looked at was. Nothing is done yet.
 *
 * @param disk before
 * @param task as it is noted
 * @param next what is asked for when it is done
 * @param keeping what is kept of bitmaps before any image is written to
 * @param copying what takes its time
 * @param linking what is done when all is copied, and can be taken back
 */
record StoppedPlan(
        StoppedDisk disk, StoppedTask task, StorageImage next, Keeping keeping, Labour copying, Runnable linking) {
    static final Runnable NOTHING = () -> {};

    /** What takes its time, and tells how far it is. */
    interface Labour {
        void with(StoppedTask task, Work work);
    }

    /**
     * What is kept of bitmaps.
     *
     * @param depths of the images of the task, in their order
     * @param more what else is kept
     */
    record Keeping(List<Integer> depths, Runnable more) {
        Keeping {
            depths = List.copyOf(depths);
        }
    }

    String target() {
        return task.disk();
    }

    /** Whether the domain is asked for otherwise when it is done; else the copy is all that is left of it. */
    boolean switches() {
        return !task.definition().isEmpty();
    }

    BlockJob job() {
        return new BlockJob(target(), task.kind(), StoppedTask.operation(target()), "running", 0, 0, Optional.empty());
    }

    /** Where it writes. */
    private List<Path> written() {
        return task.files().stream().map(StoppedDisk::real).toList();
    }

    /** What must be as it is meanwhile. */
    private List<Path> used() {
        List<Path> used = new ArrayList<>(written());
        disk.chain().forEach(image -> used.add(StoppedDisk.real(LiveDisk.text(image.source()))));
        return used;
    }

    /** The images that it writes to, and the other one has too. */
    List<Path> inTheWayOf(StoppedPlan other) {
        List<Path> both = new ArrayList<>(written());
        both.retainAll(other.used());
        return both;
    }
}
