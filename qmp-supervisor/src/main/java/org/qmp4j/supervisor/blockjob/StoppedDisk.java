package org.qmp4j.supervisor.blockjob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.ChainDetection;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageHeaders;
import org.qmp4j.supervisor.image.ImageStore;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * A disk of a domain that is stopped, and its images. {@code qemu-img} follows headers: so nothing is done unless they say what the
 * definition says, and each says the format of what is below it.
 *
 * @param disk as it is asked for
 * @param chain its images, from the top, as headers and definition agree on
 * @param headers theirs
 */
record StoppedDisk(DiskDef disk, List<StorageImage> chain, List<ImageHeader> headers) {
    StoppedDisk {
        chain = List.copyOf(chain);
        headers = List.copyOf(headers);
    }

    /** The disk with that target. @throws OperationException when there is none, or one that cannot be worked on; says why */
    static StoppedDisk of(JobScope scope, String target, String operation) {
        DiskDef disk = LiveDisk.find(scope.definition(), target)
                .orElseThrow(() -> LiveDisk.refusal(scope, operation, target, "the domain has no such disk"));
        String problem = problem(disk);
        if (problem != null) {
            throw LiveDisk.refusal(scope, operation, target, problem);
        }
        try {
            ChainDetection detection = new ChainDetection(new ImageFiles());
            List<StorageImage> asked = detection.detect(disk.image()).chain();
            StorageImage bare = disk.image().withBacking(null).withDataStore(null);
            List<StorageImage> found = detection.detect(bare).chain();
            List<ImageHeader> headers = new ArrayList<>();
            for (int depth = 0; depth < found.size(); depth++) {
                requireSame(scope, operation, target, asked, found, depth);
                ImageHeader header = header(found.get(depth));
                requireRecorded(scope, operation, target, found.get(depth), header);
                headers.add(header);
            }
            return new StoppedDisk(disk, found, headers);
        } catch (ChainException | ImageException e) {
            throw LiveDisk.refusal(scope, operation, target, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String problem(DiskDef disk) {
        if (disk.image().isEmpty()) {
            return "there is no medium in it";
        } else if (disk.hasObjects() || !disk.secrets().isEmpty()) {
            return "secrets, reservations, filters, or another process that serves it, are between its images and the"
                    + " guest, and this is not done across them";
        } else if (disk.readonly()) {
            return "it is read-only: nothing is ever written to its images";
        }
        return null;
    }

    private static void requireSame(
            JobScope scope,
            String operation,
            String target,
            List<StorageImage> asked,
            List<StorageImage> found,
            int depth) {
        StorageImage image = found.get(depth);
        boolean same = depth < asked.size() && isSame(asked.get(depth), image);
        boolean bothEnd = depth < found.size() - 1 || asked.size() == found.size();
        if (!same || !bothEnd) {
            throw LiveDisk.refusal(
                    scope,
                    operation,
                    target,
                    "at depth " + depth + " its images lead to " + BackingText.shown(image.source())
                            + ", its definition"
                            + " says otherwise: look at vm chain --validate, and correct one of them");
        } else if (!ImageStore.isLocal(image.source()) || image.slice() != null) {
            throw LiveDisk.refusal(
                    scope,
                    operation,
                    target,
                    BackingText.shown(image.source()) + " is neither a file nor a block device: start the domain");
        }
    }

    private static boolean isSame(StorageImage one, StorageImage other) {
        return one.format() == other.format() && real(one).equals(real(other));
    }

    private static Path real(StorageImage image) {
        return real(LiveDisk.text(image.source()));
    }

    /** Where a file really is; as it is said where nothing is yet. */
    static Path real(String file) {
        Path path = Path.of(file);
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static void requireRecorded(
            JobScope scope, String operation, String target, StorageImage image, ImageHeader header) {
        if (header.backing().isPresent() && header.backing().get().format().isEmpty() && image.below() != null) {
            StorageImage below = image.below();
            throw LiveDisk.refusal(
                    scope,
                    operation,
                    target,
                    BackingText.shown(image.source()) + " does not record the format of what is below it, and qemu-img"
                            + " would guess: qemu-img rebase -u -f "
                            + image.format().driver() + " -b '"
                            + header.backing().get().text() + "' -F "
                            + below.format().driver() + " '"
                            + BackingText.shown(image.source()) + "'");
        }
    }

    static ImageHeader header(StorageImage image) {
        ImageFiles files = new ImageFiles();
        try (ImageBytes bytes = files.open(files.found(image.source()))) {
            return ImageHeaders.read(bytes, HeaderFormat.of(image.format()));
        }
    }

    /** How deep the image is that is meant. @throws OperationException when there is none such in this chain */
    int depth(JobScope scope, LayerAddress address, String operation) {
        String target = disk.target().dev();
        OptionalInt depth =
                address.disk().map(target::equals).orElse(true) ? address.in(chain.get(0)) : OptionalInt.empty();
        return depth.orElseThrow(() -> LiveDisk.refusal(
                scope,
                operation,
                target,
                "no image of its chain is " + address + ", and ids are given while it runs alone; it has "
                        + chain.stream()
                                .map(one -> BackingText.shown(one.source()))
                                .toList()));
    }

    /** What is asked for when the disk is on that. */
    DomainDef switched(JobScope scope, StorageImage next) {
        return LiveDisk.replaced(scope.definition(), disk.withImage(next));
    }

    String path(int depth) {
        return LiveDisk.text(chain.get(depth).source());
    }

    String format(int depth) {
        return chain.get(depth).format().driver();
    }

    /** The name for one image in the header of another: relative where it names one relatively now. */
    String nameIn(int over, int base) {
        String now = headers.get(over).backing().map(ImageHeader.Backing::text).orElse("");
        return BackingNames.isRelative(now)
                ? BackingNames.relative(Path.of(path(over)), Path.of(path(base)))
                : path(base);
    }

    /** Whether all of these can be written to by us; which is not, else. */
    @Nullable
    String notWritable(int... depths) {
        for (int depth : depths) {
            if (!Files.isWritable(Path.of(path(depth)))) {
                return path(depth);
            }
        }
        return null;
    }
}
