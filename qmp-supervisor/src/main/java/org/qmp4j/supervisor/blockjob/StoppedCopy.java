package org.qmp4j.supervisor.blockjob;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.commandline.QemuImgArgs;
import org.qmp4j.supervisor.error.ChainException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.BackingText;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageStore;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/** A copy of a disk of a domain that is stopped. Nobody sees it before it is whole; then the domain is on it, if that is asked for. */
final class StoppedCopy {
    private final JobScope scope;
    private final StoppedDisk disk;
    private final ImageTool tool;
    private final String operation;

    StoppedCopy(JobScope scope, StoppedDisk disk, ImageTool tool, String operation) {
        this.scope = scope;
        this.disk = disk;
        this.tool = tool;
        this.operation = operation;
    }

    /** @throws OperationException when it cannot be; says why */
    StoppedPlan plan(CopyTarget target, long speed) {
        NewImage maker = new NewImage(scope, operation);
        Path file = target.reuse() ? null : maker.file(target.image());
        CopyChain chain = chain(target);
        chain.own().forEach(this::requirePlain);
        StorageImage image = chain.numbered(numbers(chain), numbers(chain)).unnumbered();
        if (file == null) {
            requireWritable(image);
        } else if (image.format() != ImageFormat.QCOW2 && image.format() != ImageFormat.RAW) {
            throw refusal("an image of format " + image.format().id() + " is not made while the domain is stopped:"
                    + " make it yourself and say that it is reused, or say qcow2 or raw");
        }
        Set<String> there = target.reuse() ? requireRoom(image) : Set.of();
        QemuImgArgs.@Nullable Image backing = backing(chain, image);
        if (target.reuse() && backing != null) {
            requireNothingIn(image);
        }
        StorageImage asked = disk.disk().image();
        StorageImage next = target.pivotsStopped() ? Layers.switchedAsAsked(asked, image, -1) : asked;
        return new StoppedPlan(
                disk,
                task(image, file, target.pivotsStopped() ? next : null),
                next,
                new StoppedPlan.Keeping(List.of(), StoppedPlan.NOTHING),
                (kept, work) -> {
                    if (file != null) {
                        maker.make(file, disk.chain().get(0));
                        kept.note(journal(), StoppedTask.MADE);
                    }
                    tool.work(
                            qemuImg -> qemuImg.convert(
                                    new QemuImgArgs.Image(disk.format(0), disk.path(0)),
                                    named(image),
                                    backing,
                                    !target.reuse(),
                                    speed),
                            work,
                            worker -> kept.noteWorker(journal(), worker));
                    journal().pass(StoppedTask.operation(kept.disk()), "copied");
                    new StoppedBitmaps(scope, disk, tool).copy(image, there, chain.going());
                },
                StoppedPlan.NOTHING);
    }

    private Journal journal() {
        return scope.directory().journal();
    }

    private OperationException refusal(String why) {
        return LiveDisk.refusal(scope, operation, disk.disk().target().dev(), why);
    }

    private StoppedTask task(StorageImage image, @Nullable Path file, @Nullable StorageImage next) {
        String definition = next == null ? "" : scope.notation().write(disk.switched(scope, next));
        String emulator = scope.definition().devices().emulator();
        return new StoppedTask(
                BlockJobKind.COPY,
                disk.disk().target().dev(),
                emulator == null ? "" : emulator,
                HeaderSwitch.NONE,
                List.of(image.format().driver() + " " + LiveDisk.text(image.source())),
                file == null ? "" : file.toString(),
                definition,
                false,
                List.of());
    }

    private CopyChain chain(CopyTarget target) {
        try {
            return CopyChain.of(new ImageFiles(), target, disk.chain());
        } catch (ChainException e) {
            throw refusal(String.valueOf(e.getMessage()));
        }
    }

    private static List<Integer> numbers(CopyChain chain) {
        return IntStream.rangeClosed(1, chain.own().size()).boxed().toList();
    }

    private static QemuImgArgs.Image named(StorageImage image) {
        return new QemuImgArgs.Image(image.format().driver(), LiveDisk.text(image.source()));
    }

    private QemuImgArgs.@Nullable Image backing(CopyChain chain, StorageImage image) {
        StorageImage below = image.below();
        if (below == null) {
            return null;
        }
        String name = chain.own().size() == 1 ? disk.path(chain.going()) : BackingText.of(below);
        return new QemuImgArgs.Image(below.format().driver(), name);
    }

    /** Only a file or a device by its name is what qemu-img can be told without secrets, and what it leaves can be looked at. */
    private void requirePlain(StorageImage image) {
        String shown = BackingText.shown(image.source());
        if (!ImageStore.isLocal(image.source())) {
            throw refusal(shown
                    + " is neither a file nor a block device: start the domain (paused, if its guest is not to run),"
                    + " and copy it then");
        } else if (image.encryption() != null || image.dataStore() != null || image.slice() != null) {
            throw refusal(
                    shown + " is encrypted, has its data elsewhere, or is a part of what is there: this is not copied"
                            + " to while the domain is stopped");
        }
    }

    private void requireWritable(StorageImage image) {
        String path = LiveDisk.text(image.source());
        if (!Files.isWritable(Path.of(path))) {
            throw refusal(path + " is not there, or cannot be written to by this process");
        }
    }

    /** @return the bitmaps that it has */
    private Set<String> requireRoom(StorageImage image) {
        ImageHeader header = StoppedDisk.header(image);
        long size = disk.headers().get(0).virtualSize();
        if (image.source() instanceof FileSource && header.virtualSize() < size) {
            throw refusal(LiveDisk.text(image.source()) + " has " + header.virtualSize() + " bytes, and the disk "
                    + size + ": make it as large");
        }
        return header.bitmaps().stream().map(ImageHeader.Bitmap::name).collect(Collectors.toSet());
    }

    /** Where the top of the disk has nothing the copy shows what is below: what an image has there itself would be seen instead. */
    private void requireNothingIn(StorageImage image) {
        QemuImgArgs.Image there = named(image);
        Optional<String> part = tool.ownPart(there.format(), there.file());
        if (part.isPresent()) {
            throw refusal(there.file() + " has data of its own, at " + part.get()
                    + ", which would be seen where the top of the"
                    + " disk has none: a shallow copy needs an empty image (qemu-img create), or none");
        }
    }
}
