package org.qmp4j.supervisor.blockjob;

import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/** What can be done to the images of a disk of a domain that is stopped, by qemu-img. In a job; all but a resize is planned only. */
final class StoppedJob {
    private final JobScope scope;
    private final String operation;
    private final StoppedDisk disk;
    private final Unharmed unharmed;
    private final ImageTool tool;
    private final StoppedBitmaps bitmaps;

    StoppedJob(JobScope scope, ImageNeeds needs, String target, String operation) {
        this.scope = scope;
        this.unharmed = new Unharmed(scope, needs, target, operation);
        this.operation = operation;
        StoppedTask.settle(scope.directory())
                .ifPresent(text -> scope.redefine(scope.notation().read(text)));
        this.disk = StoppedDisk.of(scope, target, operation);
        this.tool = new ImageTool(scope.definition().devices().emulator(), scope.label(), operation);
        this.bitmaps = new StoppedBitmaps(scope, disk, tool);
    }

    private OperationException refusal(String why) {
        return LiveDisk.refusal(scope, operation, target(), why);
    }

    private String target() {
        return disk.disk().target().dev();
    }

    StoppedPlan pull(Optional<LayerAddress> base, long speed) {
        int below = base.map(address -> disk.depth(scope, address, operation))
                .orElse(disk.chain().size());
        if (disk.chain().size() == 1 || below <= 1) {
            throw refusal("there is nothing between its top and " + (base.isPresent() ? "that base" : "its end"));
        }
        if (speed > 0) {
            throw refusal("qemu-img can copy that fast and no slower: say no limit, or start the domain");
        }
        boolean based = base.isPresent();
        StorageImage next = Layers.joinedAsAsked(disk.disk().image(), 0, based ? below : -1);
        StoppedTask task = task(BlockJobKind.PULL, HeaderSwitch.of(disk, 0), List.of(0), next);
        List<List<ImageHeader.Bitmap>> known =
                bitmaps.knownBelow(based ? below : disk.chain().size());
        StoppedPlan.Keeping keeping = new StoppedPlan.Keeping(List.of(0), () -> bitmaps.keepToo(known));
        StoppedPlan.Labour copying = (kept, work) -> {
            bitmaps.tellTop(known);
            tool.work(
                    qemuImg -> based
                            ? qemuImg.rebase(disk.format(0), disk.path(0), disk.nameIn(0, below), disk.format(below))
                            : qemuImg.rebase(disk.format(0), disk.path(0), null, null),
                    work,
                    worker -> kept.noteWorker(journal(), worker));
        };
        // qemu-img changes the header itself
        return new StoppedPlan(disk, task, next, keeping, copying, StoppedPlan.NOTHING);
    }

    StoppedPlan commit(Optional<LayerAddress> topAddress, Optional<LayerAddress> baseAddress, long speed) {
        int top = topAddress.map(one -> disk.depth(scope, one, operation)).orElse(0);
        int base = baseAddress
                .map(one -> disk.depth(scope, one, operation))
                .orElse(disk.chain().size() - 1);
        if (base <= top) {
            throw refusal("what is committed must be above what it is committed into: depth " + top
                    + " is not above depth " + base);
        }
        unharmed.commit(disk.chain(), top, base);
        requireNoLonger(top, base);
        boolean active = top == 0;
        StorageImage image = disk.disk().image();
        StorageImage next = active
                ? Layers.switchedAsAsked(image, disk.chain().get(base), base)
                : Layers.joinedAsAsked(image, top - 1, base);
        // all that qemu-img opens to write to it, also the one that it only reads
        List<Integer> written = active ? List.of(base, top) : List.of(top - 1, base, top);
        StoppedTask task = active
                ? task(BlockJobKind.ACTIVE_COMMIT, HeaderSwitch.NONE, written, next)
                : task(BlockJobKind.COMMIT, HeaderSwitch.of(disk, top - 1), written, next);
        StoppedPlan.Labour copying = (kept, work) -> {
            tool.work(
                    qemuImg -> qemuImg.commit(disk.format(top), disk.path(top), disk.path(base), speed),
                    work,
                    worker -> kept.noteWorker(journal(), worker));
            journal().pass(StoppedTask.operation(target()), "copied");
            bitmaps.commit(top, base);
        };
        Runnable linking = active ? StoppedPlan.NOTHING : () -> relink(top - 1, base);
        return new StoppedPlan(
                disk, task, next, new StoppedPlan.Keeping(written, StoppedPlan.NOTHING), copying, linking);
    }

    private void relink(int over, int base) {
        String name = disk.nameIn(over, base);
        tool.run(qemuImg -> qemuImg.rename(disk.format(over), disk.path(over), name, disk.format(base)));
    }

    StoppedPlan copy(CopyTarget target, long speed) {
        if (target.reuse()) {
            unharmed.overwrite(target.image());
        }
        return new StoppedCopy(scope, disk, tool, operation).plan(target, speed);
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

    private StoppedTask task(BlockJobKind kind, HeaderSwitch header, List<Integer> written, StorageImage next) {
        requireWritable(written.stream().mapToInt(Integer::intValue).toArray());
        String emulator = scope.definition().devices().emulator();
        return new StoppedTask(
                kind,
                target(),
                emulator == null ? "" : emulator,
                header,
                written.stream()
                        .map(depth -> disk.format(depth) + " " + disk.path(depth))
                        .toList(),
                "",
                scope.notation().write(disk.switched(scope, next)),
                false,
                List.of());
    }

    private void requireWritable(int... depths) {
        String locked = disk.notWritable(depths);
        if (locked != null) {
            throw refusal(locked + " cannot be written to by this process");
        }
    }

    private Journal journal() {
        return scope.directory().journal();
    }

    /** Gives the disk another size. */
    void resize(long bytes) {
        requireWritable(0);
        scope.directory().imagesAtStop().delete();
        tool.run(qemuImg -> qemuImg.resize(disk.format(0), disk.path(0), bytes));
        journal().pass(StoppedTask.operation(target()), "resized");
    }
}
