package org.qmp4j.supervisor.blockjob;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to the images of a domain that is stopped, by qemu-img, from its beginning to its end. In a job. */
final class StoppedJob {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedJob.class);

    private final JobScope scope;
    private final Watchers watchers;
    private final String operation;
    private final StoppedDisk disk;
    private final ImageTool tool;
    private final Consumer<BlockJob> begun;
    private final UUID uuid;

    /** @param begun hears of the job when its work begins */
    StoppedJob(JobScope scope, Watchers watchers, String target, String operation, Consumer<BlockJob> begun) {
        this.scope = scope;
        this.watchers = watchers;
        this.operation = operation;
        this.begun = begun;
        this.uuid = scope.directory().uuid();
        StoppedTask.settle(scope.directory())
                .ifPresent(text -> scope.redefine(scope.notation().read(text)));
        this.disk = StoppedDisk.of(scope, target, operation);
        this.tool = new ImageTool(scope.definition().devices().emulator(), scope.label(), operation);
    }

    private OperationException refusal(String why) {
        return LiveDisk.refusal(scope, operation, target(), why);
    }

    private String target() {
        return disk.disk().target().dev();
    }

    BlockJob pull(Optional<LayerAddress> base) {
        int below = base.map(address -> disk.depth(scope, address, operation))
                .orElse(disk.chain().size());
        if (disk.chain().size() == 1 || below <= 1) {
            throw refusal("there is nothing between its top and " + (base.isPresent() ? "that base" : "its end"));
        }
        boolean based = base.isPresent();
        DomainDef next = asked(Layers.joinedAsAsked(disk.disk().image(), 0, based ? below : -1));
        StoppedTask task = task(BlockJobKind.PULL, 0, List.of(0), next);
        return run(task, next, work -> {
            carryBitmapsUp(based ? below : disk.chain().size());
            tool.work(
                    qemuImg -> based
                            ? qemuImg.rebase(disk.format(0), disk.path(0), disk.nameIn(0, below), disk.format(below))
                            : qemuImg.rebase(disk.format(0), disk.path(0), null, null),
                    work,
                    worker -> task.noteWorker(journal(), worker));
        });
    }

    BlockJob commit(Optional<LayerAddress> topAddress, Optional<LayerAddress> baseAddress) {
        int top = topAddress.map(one -> disk.depth(scope, one, operation)).orElse(0);
        int base = baseAddress
                .map(one -> disk.depth(scope, one, operation))
                .orElse(disk.chain().size() - 1);
        if (base <= top) {
            throw refusal("what is committed must be above what it is committed into: depth " + top
                    + " is not above depth " + base);
        }
        requireNoLonger(top, base);
        boolean active = top == 0;
        StorageImage image = disk.disk().image();
        DomainDef next = asked(
                active
                        ? Layers.switchedAsAsked(image, disk.chain().get(base), base)
                        : Layers.joinedAsAsked(image, top - 1, base));
        BlockJobKind kind = active ? BlockJobKind.ACTIVE_COMMIT : BlockJobKind.COMMIT;
        List<Integer> written = active ? List.of(base) : List.of(top - 1, base);
        StoppedTask task = task(kind, active ? -1 : top - 1, written, next);
        return run(task, next, work -> {
            tool.work(
                    qemuImg -> qemuImg.commit(disk.format(top), disk.path(top), disk.path(base)),
                    work,
                    worker -> task.noteWorker(journal(), worker));
            pass("copied");
            carryBitmaps(top, base);
            if (!active) {
                String name = disk.nameIn(top - 1, base);
                tool.run(qemuImg -> qemuImg.rename(disk.format(top - 1), disk.path(top - 1), name, disk.format(base)));
            }
        });
    }

    /** What the base has beyond the end of the image above would be seen all at once. */
    private void requireNoLonger(int top, int base) {
        long room = disk.headers().get(base).virtualSize();
        for (int depth = top; depth < base; depth++) {
            long size = disk.headers().get(depth).virtualSize();
            if (size < room) {
                throw refusal(disk.path(base) + " has " + room + " bytes and " + disk.path(depth) + " above it " + size
                        + ": what is beyond would be seen; make that one as long first");
            }
        }
    }

    private DomainDef asked(StorageImage next) {
        return LiveDisk.replaced(scope.definition(), disk.disk().withImage(next));
    }

    private StoppedTask task(BlockJobKind kind, int over, List<Integer> written, DomainDef next) {
        String locked =
                disk.notWritable(written.stream().mapToInt(Integer::intValue).toArray());
        if (locked != null) {
            throw refusal(locked + " cannot be written to by this process");
        }
        String emulator = scope.definition().devices().emulator();
        return new StoppedTask(
                kind,
                target(),
                emulator == null ? "" : emulator,
                over < 0 ? "" : disk.path(over),
                over < 0 ? "" : disk.format(over),
                over < 0
                        ? ""
                        : disk.headers()
                                .get(over)
                                .backing()
                                .map(ImageHeader.Backing::text)
                                .orElse(""),
                written.stream()
                        .map(depth -> disk.format(depth) + " " + disk.path(depth))
                        .toList(),
                scope.notation().write(next));
    }

    private Journal journal() {
        return scope.directory().journal();
    }

    private void pass(String place) {
        journal().pass(StoppedTask.operation(target()), place);
    }

    private BlockJob run(StoppedTask task, DomainDef next, Consumer<Work> what) {
        BlockJob job =
                new BlockJob(target(), task.kind(), StoppedTask.operation(target()), "running", 0, 0, Optional.empty());
        Work work = new Work(disk.headers().get(0).virtualSize());
        task.note(journal(), Task.INTENDED, Map.of());
        scope.directory().forgetImagesAtStop();
        watchers.begun(uuid, target(), work);
        begun.accept(job);
        try {
            what.accept(work);
            pass("switched");
            task.note(journal(), Task.SUCCEEDED, Map.of());
            scope.redefine(next);
            pass("redefined");
            journal().clear(StoppedTask.operation(target()));
            watchers.ended(uuid, target(), true, null);
            return job;
        } catch (RuntimeException e) {
            undo(task, work, e);
            throw e;
        }
    }

    private void undo(StoppedTask task, Work work, RuntimeException cause) {
        @Nullable
        OperationException problem = work.isCalledOff()
                ? null
                : new OperationException(scope.label(), operation, "finish the work on disk " + task.disk(), cause);
        boolean done = false;
        try {
            Optional<String> changed = StoppedTask.settle(scope.directory());
            changed.ifPresent(text -> scope.redefine(scope.notation().read(text)));
            done = changed.isPresent();
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        watchers.ended(uuid, task.disk(), done, done ? null : problem);
    }

    /**
     * What images that go out of the chain know, the top knows before it has their data: then nothing is forgotten wherever this is
     * cut short. Only what was noted all the way is known.
     */
    private void carryBitmapsUp(int below) {
        Set<String> unbroken = new HashSet<>(names(0));
        for (int depth = 1; depth < below; depth++) {
            unbroken.retainAll(names(depth));
            for (ImageHeader.Bitmap bitmap : disk.headers().get(depth).bitmaps()) {
                if (unbroken.contains(bitmap.name())) {
                    carry(bitmap, depth, 0, false);
                    pass("bitmap");
                }
            }
        }
    }

    private List<String> names(int depth) {
        return disk.headers().get(depth).bitmaps().stream()
                .filter(bitmap -> !bitmap.inUse())
                .map(ImageHeader.Bitmap::name)
                .toList();
    }

    /**
     * Persistent bitmaps of the images that go out of the chain. What cannot be carried over is said; that is also what an image
     * above, or the base, has not noted.
     */
    private void carryBitmaps(int top, int base) {
        List<String> inBase = names(base);
        Set<String> there = new LinkedHashSet<>();
        disk.headers().get(base).bitmaps().forEach(bitmap -> there.add(bitmap.name()));
        Set<String> unbroken = new HashSet<>(names(top));
        List<String> lost = new ArrayList<>();
        for (int depth = top; depth < base; depth++) {
            unbroken.retainAll(names(depth));
            for (ImageHeader.Bitmap bitmap : disk.headers().get(depth).bitmaps()) {
                boolean known = !bitmap.inUse() && (unbroken.contains(bitmap.name()) || inBase.contains(bitmap.name()));
                if (known && disk.chain().get(base).format() == ImageFormat.QCOW2) {
                    carry(bitmap, depth, base, there.add(bitmap.name()));
                    pass("bitmap");
                } else {
                    lost.add(bitmap.name());
                }
            }
        }
        if (!lost.isEmpty()) {
            LOG.warn("[{}] bitmaps of disk {} are lost with their images: {}", scope.label(), target(), lost);
        }
    }

    private void carry(ImageHeader.Bitmap bitmap, int from, int base, boolean isNew) {
        if (isNew) {
            tool.run(qemuImg -> qemuImg.addBitmap(disk.path(base), bitmap.name(), bitmap.granularity(), bitmap.auto()));
        }
        tool.run(qemuImg -> qemuImg.mergeBitmap(disk.path(base), bitmap.name(), disk.path(from), disk.format(from)));
    }

    /** Gives the disk another size. */
    void resize(long bytes) {
        String locked = disk.notWritable(0);
        if (locked != null) {
            throw refusal(locked + " cannot be written to by this process");
        }
        scope.directory().forgetImagesAtStop();
        tool.run(qemuImg -> qemuImg.resize(disk.format(0), disk.path(0), bytes));
        pass("resized");
    }
}
