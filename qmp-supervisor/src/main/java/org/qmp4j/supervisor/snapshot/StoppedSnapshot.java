package org.qmp4j.supervisor.snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.supervisor.blockjob.BackingNames;
import org.qmp4j.supervisor.blockjob.ImageTool;
import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageHeaders;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.vm.JobScope;

/** Overlays for disks of a domain that is stopped. The switch is its definition: before that all is undone, after it all is done. */
final class StoppedSnapshot {
    private final JobScope scope;
    private final SnapshotCare care;
    private final String operation;

    StoppedSnapshot(JobScope scope, SnapshotCare care, String operation) {
        this.scope = scope;
        this.care = care;
        this.operation = operation;
    }

    /**
     * Makes them, over the images of a definition, and asks for them from now on.
     *
     * @param base what is asked for but for the overlays
     */
    void take(DomainDef base, OverlayPlan plan, SnapshotOptions options, String name, String metadata) {
        DomainDef next = base;
        List<String> made = new ArrayList<>();
        for (SnapshotDiskDef planned : plan.external()) {
            DiskDef disk = LiveDisk.find(base, planned.name()).orElseThrow();
            next = Overlaid.definition(next, disk, planned);
            if (!options.reuse()) {
                made.add(free(planned));
            }
        }
        SnapshotTask task = new SnapshotTask(
                name,
                metadata,
                made,
                List.of(),
                "",
                "",
                false,
                "",
                scope.notation().write(next));
        scope.rollback().push("settle what was begun", () -> care.taken(scope.directory()));
        task.note(scope.directory(), SnapshotTask.INTENDED);
        scope.directory().imagesAtStop().delete();
        if (!options.reuse()) {
            ImageTool tool = new ImageTool(base.devices().emulator(), scope.label(), operation);
            for (SnapshotDiskDef planned : plan.external()) {
                make(tool, planned, LiveDisk.find(base, planned.name()).orElseThrow(), options.relative());
                scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "made");
            }
        }
        scope.redefine(next);
        scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "redefined");
        care.taken(scope.directory());
    }

    private String free(SnapshotDiskDef planned) {
        String path = OverlayPlan.path(planned.image());
        if (path == null || Files.exists(Path.of(path))) {
            throw new OperationException(
                    scope.label(),
                    operation,
                    "make the overlay of disk " + planned.name() + ": "
                            + (path == null
                                    ? "only files are made; make it yourself, and say that it is to be used as it is"
                                    : path + " is there already; move it away, or say that it is to be used as it is"),
                    null);
        }
        return path;
    }

    private void make(ImageTool tool, SnapshotDiskDef planned, DiskDef disk, boolean relative) {
        String file = String.valueOf(OverlayPlan.path(planned.image()));
        String below = OverlayPlan.path(disk.image());
        if (below == null) {
            throw new OperationException(
                    scope.label(),
                    operation,
                    "make an overlay of disk " + planned.name()
                            + " while the domain is stopped: its image is not a file"
                            + " or block device; start the domain",
                    null);
        }
        String name = relative ? BackingNames.relative(Path.of(file), Path.of(below)) : below;
        tool.run(qemuImg -> qemuImg.overlay(
                planned.image().format().driver(), file, name, disk.format().driver()));
        if (disk.format() == ImageFormat.QCOW2 && planned.image().format() == ImageFormat.QCOW2) {
            for (ImageHeader.Bitmap bitmap : bitmaps(disk.image().source())) {
                if (bitmap.auto() && !bitmap.inUse()) {
                    tool.run(qemuImg -> qemuImg.addBitmap(file, bitmap.name(), bitmap.granularity(), true));
                }
            }
        }
    }

    /** What is written from now on is noted in the overlay, for whoever notes it below. */
    private static List<ImageHeader.Bitmap> bitmaps(StorageSource source) {
        ImageFiles files = new ImageFiles();
        try (ImageBytes bytes = files.open(files.found(source))) {
            return ImageHeaders.read(bytes, HeaderFormat.QCOW2).bitmaps();
        }
    }
}
