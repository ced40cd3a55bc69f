package org.qmp4j.supervisor.blockjob;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Persistent bitmaps of a domain that is stopped are carried over to the image that gets the data. Only what was noted all the way
 * down from the top is known; what cannot be carried over is said.
 */
final class StoppedBitmaps {
    private static final Logger LOG = LoggerFactory.getLogger(StoppedBitmaps.class);

    private final JobScope scope;
    private final StoppedDisk disk;
    private final ImageTool tool;
    private final KeptBitmaps kept;

    StoppedBitmaps(JobScope scope, StoppedDisk disk, ImageTool tool) {
        this.scope = scope;
        this.disk = disk;
        this.tool = tool;
        this.kept = new KeptBitmaps(scope.directory(), disk.disk().target().dev(), tool);
    }

    private void pass() {
        Journal journal = scope.directory().journal();
        journal.pass(StoppedTask.operation(disk.disk().target().dev()), "bitmap");
    }

    /** Keeps those of the images of a task. */
    List<String> keep(StoppedPlan.Keeping keeping) {
        List<String> broken = new ArrayList<>();
        for (int number = 0; number < keeping.depths().size(); number++) {
            int depth = keeping.depths().get(number);
            broken.addAll(kept.keep(number, disk.path(depth), disk.headers().get(depth)));
        }
        keeping.more().run();
        return broken;
    }

    /** What is kept is not needed any more. */
    void forgetAll(int images) {
        kept.forgetAll(images);
    }

    /**
     * What images that go out of the chain know, which the top has to know before it has their data: then nothing is forgotten
     * wherever this is cut short. A list for each image below the top.
     */
    List<List<ImageHeader.Bitmap>> knownBelow(int below) {
        return known(0, below).subList(1, below);
    }

    /** What each of some images knows, from the first on down to before the last. */
    private List<List<ImageHeader.Bitmap>> known(int first, int last) {
        Set<String> unbroken = new HashSet<>(names(first));
        List<List<ImageHeader.Bitmap>> known = new ArrayList<>();
        for (int depth = first; depth < last; depth++) {
            unbroken.retainAll(names(depth));
            known.add(disk.headers().get(depth).bitmaps().stream()
                    .filter(bitmap -> unbroken.contains(bitmap.name()))
                    .toList());
        }
        return known;
    }

    /** It is kept with the bitmaps of the top: whichever way this ends, it is not too little. */
    void keepToo(List<List<ImageHeader.Bitmap>> known) {
        for (int depth = 1; depth <= known.size(); depth++) {
            for (ImageHeader.Bitmap bitmap : known.get(depth - 1)) {
                kept.keepToo(0, bitmap.name(), disk.path(depth));
            }
        }
    }

    void tellTop(List<List<ImageHeader.Bitmap>> known) {
        known.stream()
                .flatMap(List::stream)
                .map(ImageHeader.Bitmap::name)
                .distinct()
                .forEach(name -> {
                    kept.tell(0, name, disk.path(0));
                    pass();
                });
    }

    private List<String> names(int depth) {
        return disk.headers().get(depth).bitmaps().stream()
                .filter(bitmap -> !bitmap.inUse())
                .map(ImageHeader.Bitmap::name)
                .toList();
    }

    /** Those of the images that are committed go into the base. One that the base has anyway notes what is written there. */
    void commit(int top, int base) {
        List<String> inBase = names(base);
        Set<String> there = new LinkedHashSet<>();
        disk.headers().get(base).bitmaps().forEach(bitmap -> there.add(bitmap.name()));
        List<List<ImageHeader.Bitmap>> known = known(top, base);
        Set<String> lost = new LinkedHashSet<>();
        for (int depth = top; depth < base; depth++) {
            for (ImageHeader.Bitmap bitmap : disk.headers().get(depth).bitmaps()) {
                boolean isKnown = known.get(depth - top).contains(bitmap) || inBase.contains(bitmap.name());
                if (!bitmap.inUse() && isKnown && disk.chain().get(base).format() == ImageFormat.QCOW2) {
                    carry(bitmap, depth, disk.path(base), there.add(bitmap.name()));
                } else {
                    lost.add(bitmap.name());
                }
            }
        }
        warn(lost);
    }

    /** Those of the images that a copy has the data of go into it. */
    void copy(StorageImage to, Set<String> thereBefore, int going) {
        Set<String> there = new HashSet<>(thereBefore);
        List<List<ImageHeader.Bitmap>> known = known(0, going);
        Set<String> lost = new LinkedHashSet<>();
        for (int depth = 0; depth < going; depth++) {
            for (ImageHeader.Bitmap bitmap : disk.headers().get(depth).bitmaps()) {
                if (known.get(depth).contains(bitmap) && to.format() == ImageFormat.QCOW2) {
                    carry(bitmap, depth, LiveDisk.text(to.source()), there.add(bitmap.name()));
                } else {
                    lost.add(bitmap.name());
                }
            }
        }
        warn(lost);
    }

    private void warn(Set<String> lost) {
        if (!lost.isEmpty()) {
            LOG.warn(
                    "[{}] bitmaps of disk {} are not carried over: {}",
                    scope.label(),
                    disk.disk().target().dev(),
                    lost);
        }
    }

    private void carry(ImageHeader.Bitmap bitmap, int from, String to, boolean isNew) {
        if (isNew) {
            tool.run(qemuImg -> qemuImg.addBitmap(to, bitmap.name(), bitmap.granularity(), bitmap.auto()));
        }
        tool.run(qemuImg -> qemuImg.mergeBitmap(to, bitmap.name(), disk.path(from), disk.format(from)));
        pass();
    }
}
