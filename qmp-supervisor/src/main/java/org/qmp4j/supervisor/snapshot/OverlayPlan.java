package org.qmp4j.supervisor.snapshot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DiskHandling.Snapshot;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * What a snapshot does with each disk, with all that was left open decided as libvirt does it: a disk that is written to gets an
 * overlay beside its image, called after the snapshot. Pure.
 *
 * @param disks of the snapshot, one for each disk of the domain that has a medium
 */
record OverlayPlan(List<SnapshotDiskDef> disks) {
    OverlayPlan {
        disks = List.copyOf(disks);
    }

    /**
     * The plan for the disks of a domain.
     *
     * @throws OperationException when something is asked for that cannot be done
     */
    static OverlayPlan of(DomainDef domain, List<SnapshotDiskDef> asked, String name, String operation) {
        List<SnapshotDiskDef> planned = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (DiskDef disk : domain.devices().disks()) {
            if (disk.image().isEmpty()) {
                continue;
            }
            SnapshotDiskDef said =
                    asked.stream().filter(one -> isMeant(one, disk)).findFirst().orElse(null);
            if (said != null) {
                used.add(said.name());
            }
            planned.add(decided(domain, disk, said, name, operation));
        }
        for (SnapshotDiskDef one : asked) {
            if (!used.contains(one.name())) {
                throw new OperationException(
                        domain.label(), operation, "find disk " + one.name() + ": the domain has none like that", null);
            }
        }
        if (planned.stream().noneMatch(disk -> disk.mode() == Snapshot.EXTERNAL)) {
            throw new OperationException(
                    domain.label(), operation, "find a disk to make a snapshot of: none is written to", null);
        }
        return new OverlayPlan(planned);
    }

    private static boolean isMeant(SnapshotDiskDef asked, DiskDef disk) {
        return asked.name().equals(disk.target().dev()) || asked.name().equals(path(disk.image()));
    }

    private static SnapshotDiskDef decided(
            DomainDef domain, DiskDef disk, @Nullable SnapshotDiskDef said, String name, String operation) {
        String target = disk.target().dev();
        Snapshot mode = mode(disk, said);
        if (mode == Snapshot.NO || mode == Snapshot.MANUAL) {
            return new SnapshotDiskDef(
                    target, mode, null, null, StorageImage.of(new EmptySource(false), ImageFormat.RAW));
        }
        if (mode == Snapshot.INTERNAL) {
            throw new OperationException(
                    domain.label(),
                    operation,
                    "keep disk " + target
                            + " inside of its image: internal snapshots are not made, for a commit, a pull or a"
                            + " copy would drop them without a word; say snapshot='external', which does all that they do, or"
                            + " 'no' to leave the disk out",
                    null);
        }
        ImageFormat format = said == null || said.format() == null ? ImageFormat.QCOW2 : said.format();
        if (format != ImageFormat.QCOW2 && format != ImageFormat.QED) {
            throw new OperationException(
                    domain.label(),
                    operation,
                    "make an overlay of format " + format.id() + " for disk " + target + ": say qcow2",
                    null);
        }
        StorageImage image = said == null || said.image().isEmpty()
                ? StorageImage.of(new FileSource(beside(domain, disk, name, operation)), format)
                : said.image().withFormat(format, said.metadataCache());
        return new SnapshotDiskDef(target, Snapshot.EXTERNAL, format, image.metadataCache(), image);
    }

    private static Snapshot mode(DiskDef disk, @Nullable SnapshotDiskDef said) {
        Snapshot mode = said == null || said.mode() == null ? disk.handling().snapshot() : said.mode();
        return mode != null ? mode : disk.readonly() ? Snapshot.NO : Snapshot.EXTERNAL;
    }

    /** The path of the image with the name of the snapshot in the place of what follows the last dot, as libvirt has it. */
    private static String beside(DomainDef domain, DiskDef disk, String name, String operation) {
        String path = disk.image().source() instanceof FileSource file ? file.path() : null;
        if (path == null || name.contains("/")) {
            throw new OperationException(
                    domain.label(),
                    operation,
                    "name the overlay of disk " + disk.target().dev()
                            + ": say where it is to be, by <source file='…'/>",
                    null);
        }
        Path whole = Path.of(path);
        String file = String.valueOf(whole.getFileName());
        int dot = file.lastIndexOf('.');
        return whole.resolveSibling((dot > 0 ? file.substring(0, dot) : file) + "." + name)
                .toString();
    }

    static @Nullable String path(StorageImage image) {
        return image.source() instanceof FileSource file
                ? file.path()
                : image.source() instanceof BlockSource block ? block.path() : null;
    }

    /** Those that get an overlay. */
    List<SnapshotDiskDef> external() {
        return disks.stream().filter(disk -> disk.mode() == Snapshot.EXTERNAL).toList();
    }
}
