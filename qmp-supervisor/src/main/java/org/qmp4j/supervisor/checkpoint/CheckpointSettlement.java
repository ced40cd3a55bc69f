package org.qmp4j.supervisor.checkpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointDisk;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.checkpoint.model.DiskBitmaps;
import org.qmp4j.supervisor.monitor.BitmapMonitor;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.Beginning;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a change of checkpoints ends that was cut short: which bitmaps there are decides. One that was being made is there when its
 * bitmaps are; one that was being deleted is gone.
 */
public final class CheckpointSettlement implements DomainCare {
    static final String CREATE = Creation.OPERATION;
    static final String DELETE = "checkpoint-delete";
    static final String ONE = "checkpoint";
    static final String NAMES = "names";
    static final String PLACES = "bitmaps";
    static final String STOPPED = "stopped";
    static final String YES = "yes";

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointSettlement.class);

    /** For the supervisor, which has one for all domains. */
    public CheckpointSettlement() {}

    @Override
    public void attached(JobScope scope) {
        settle(scope);
    }

    @Override
    public void taken(DomainDirectory directory) {
        // whether a process has the images is not known yet: only one that is about to change them says that none has
        ImageSettlement.found(directory).settleWhatBegan();
    }

    /** While somebody is at work on the images still, nothing starts. */
    @Override
    public Optional<Beginning> resumes(JobScope scope) {
        ImageSettlement.found(scope.directory()).settle();
        return Optional.empty();
    }

    /** In a job: ends what is under way, if something is. */
    public void settle(JobScope scope) {
        if (scope.runs()) {
            settleWithQemu(scope);
        } else {
            ImageSettlement.found(scope.directory()).settle();
        }
    }

    /** The same for what the job itself has begun. */
    void undo(JobScope scope) {
        if (scope.runs()) {
            settleWithQemu(scope);
        } else {
            ImageSettlement.ours(scope.directory()).settle();
        }
    }

    private static void settleWithQemu(JobScope scope) {
        scope.directory().journal().entry(CREATE).ifPresent(entry -> finishCreation(scope, entry));
        scope.directory().journal().entry(DELETE).ifPresent(entry -> finishDeletion(scope, entry));
    }

    private static void finishCreation(JobScope scope, JournalEntry entry) {
        DomainDirectory directory = scope.directory();
        Store store = new Store(directory);
        CheckpointSet before = store.read();
        Checkpoint checkpoint = only(directory, entry.fact(ONE));
        if (before.find(checkpoint.name()).isEmpty()) {
            List<BitmapMonitor.Address> there = bitmapsAtTheTop(new LiveBitmaps(scope).ask(), checkpoint);
            if (there.size() == checkpoint.bitmaps().size()) {
                LOG.info(
                        "[{}] checkpoint {} was made when its supervisor ended: it is kept",
                        scope.label(),
                        checkpoint.name());
                store.write(before.with(checkpoint.withParent(
                        before.current().map(Checkpoint::name).orElse(null))));
            } else {
                new LiveBitmaps(scope).remove(there);
            }
        }
        directory.journal().pass(CREATE, "settled");
        directory.journal().clear(CREATE);
    }

    private static List<BitmapMonitor.Address> bitmapsAtTheTop(List<DiskBitmaps> disks, Checkpoint checkpoint) {
        List<BitmapMonitor.Address> there = new ArrayList<>();
        for (DiskBitmaps disk : disks) {
            Optional<CheckpointDisk> part = checkpoint.disk(disk.disk()).filter(CheckpointDisk::takesPart);
            DiskBitmaps.Layer top = disk.layers().get(0);
            if (part.isPresent() && top.bitmap(checkpoint.name()).isPresent()) {
                there.add(new BitmapMonitor.Address(top.node(), checkpoint.name()));
            }
        }
        return there;
    }

    private static void finishDeletion(JobScope scope, JournalEntry entry) {
        DomainDirectory directory = scope.directory();
        List<String> names = List.of(entry.fact(NAMES).split(" "));
        Store store = new Store(directory);
        CheckpointSet before = store.read();
        new LiveBitmaps(scope).remove(Deletion.addresses(before, names, new LiveBitmaps(scope).ask()));
        directory.journal().pass(DELETE, "removed");
        store.write(Deletion.without(before, names));
        directory.journal().pass(DELETE, "written");
        directory.journal().clear(DELETE);
    }

    /** The process has ended: what it has left in the images decides. */
    @Override
    public Optional<String> ended(DomainDirectory directory) {
        ImageSettlement.found(directory).settle();
        return Optional.empty();
    }

    /** What a creation notes before it begins. */
    static Map<String, String> facts(Checkpoint checkpoint, Bitmaps images, List<BitmapMonitor.Address> bitmaps) {
        Map<String, String> facts = places(images, bitmaps);
        facts.put(ONE, CheckpointsJson.print(CheckpointSet.of(List.of(checkpoint.withParent(null)), null)));
        return facts;
    }

    /** What a deletion notes before it begins. */
    static Map<String, String> facts(List<String> names, Bitmaps images, List<BitmapMonitor.Address> bitmaps) {
        Map<String, String> facts = places(images, bitmaps);
        facts.put(NAMES, String.join(" ", names));
        return facts;
    }

    private static Map<String, String> places(Bitmaps images, List<BitmapMonitor.Address> bitmaps) {
        Map<String, String> facts = new HashMap<>();
        String emulator = images.definition().devices().emulator();
        facts.put(ImageEditing.EMULATOR, emulator == null ? "" : emulator);
        facts.put(PLACES, BitmapPlace.print(images.places(bitmaps)));
        facts.put(STOPPED, images instanceof ImageBitmaps ? YES : "");
        return facts;
    }

    static Checkpoint only(DomainDirectory directory, String text) {
        return CheckpointsJson.parse(directory.checkpoints().path(), text).all().get(0);
    }
}
