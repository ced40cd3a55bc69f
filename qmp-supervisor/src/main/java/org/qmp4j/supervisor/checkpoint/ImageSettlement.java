package org.qmp4j.supervisor.checkpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a change of checkpoints ends that was cut short, where no QEMU has the images: what is in them decides. A checkpoint that was
 * being made is there when all its bitmaps are, else none of them stays; one that was being deleted is gone as soon as one of its
 * bitmaps is.
 */
final class ImageSettlement {
    private static final Logger LOG = LoggerFactory.getLogger(ImageSettlement.class);

    private final DomainDirectory directory;
    private final boolean alone;

    private ImageSettlement(DomainDirectory directory, boolean alone) {
        this.directory = directory;
        this.alone = alone;
    }

    /** Of what an earlier supervisor has left, whose qemu-img may be at work still. */
    static ImageSettlement found(DomainDirectory directory) {
        return new ImageSettlement(directory, false);
    }

    /** Of what this one has begun, and does no more. */
    static ImageSettlement ours(DomainDirectory directory) {
        return new ImageSettlement(directory, true);
    }

    /** @throws org.qmp4j.supervisor.error.OperationException while somebody is at work on the images still */
    void settle() {
        directory.journal().entry(CheckpointSettlement.CREATE).ifPresent(this::finishCreation);
        directory.journal().entry(CheckpointSettlement.DELETE).ifPresent(this::finishDeletion);
    }

    /** The same for what began on images that no QEMU had. */
    void settleWhatBegan() {
        entry(CheckpointSettlement.CREATE).ifPresent(this::finishCreation);
        entry(CheckpointSettlement.DELETE).ifPresent(this::finishDeletion);
    }

    private Optional<JournalEntry> entry(String operation) {
        return directory
                .journal()
                .entry(operation)
                .filter(entry -> CheckpointSettlement.YES.equals(entry.facts().get(CheckpointSettlement.STOPPED)));
    }

    private static List<BitmapPlace> places(JournalEntry entry) {
        return BitmapPlace.parse(entry.facts().getOrDefault(CheckpointSettlement.PLACES, "[]"));
    }

    private ImageEditing editing(JournalEntry entry, List<BitmapPlace> places) {
        ImageEditing editing =
                new ImageEditing(directory, entry.operation(), entry.facts().getOrDefault(ImageEditing.EMULATOR, ""));
        if (!alone) {
            editing.awaitQuiet(entry, places);
        }
        return editing;
    }

    private void finishCreation(JournalEntry entry) {
        List<BitmapPlace> places = places(entry);
        Store store = new Store(directory);
        CheckpointSet before = store.read();
        Checkpoint checkpoint = CheckpointSettlement.only(directory, entry.fact(CheckpointSettlement.ONE));
        if (before.find(checkpoint.name()).isEmpty() && !places.isEmpty()) {
            ImageEditing editing = editing(entry, places);
            List<BitmapPlace> good = there(places, false);
            if (good.size() == checkpoint.bitmaps().size()) {
                LOG.info(
                        "domain {}: checkpoint {} was made when its supervisor ended: it is kept",
                        directory.uuid(),
                        checkpoint.name());
                store.write(before.with(checkpoint.withParent(
                        before.current().map(Checkpoint::name).orElse(null))));
            } else {
                remove(editing, there(places, true));
            }
        }
        directory.journal().pass(CheckpointSettlement.CREATE, "settled");
        directory.journal().clear(CheckpointSettlement.CREATE);
    }

    private void finishDeletion(JournalEntry entry) {
        List<String> names = List.of(entry.fact(CheckpointSettlement.NAMES).split(" "));
        List<BitmapPlace> places = places(entry);
        ImageEditing editing = editing(entry, places);
        List<BitmapPlace> left = there(places, true);
        if (places.isEmpty() || left.size() < places.size()) {
            Store store = new Store(directory);
            remove(editing, left);
            directory.journal().pass(CheckpointSettlement.DELETE, "removed");
            store.write(Deletion.without(store.read(), names));
            directory.journal().pass(CheckpointSettlement.DELETE, "written");
        }
        directory.journal().clear(CheckpointSettlement.DELETE);
    }

    /** What cannot be removed is found by whoever verifies. */
    private void remove(ImageEditing editing, List<BitmapPlace> places) {
        for (BitmapPlace place : places) {
            try {
                editing.remove(place);
            } catch (SupervisorException e) {
                LOG.warn(
                        "domain {}: bitmap {} of {} belongs to no checkpoint any more, and stays",
                        directory.uuid(),
                        place.bitmap(),
                        place.file(),
                        e);
            }
        }
    }

    /** @param all those too that somebody died over */
    private List<BitmapPlace> there(List<BitmapPlace> places, boolean all) {
        List<BitmapPlace> there = new ArrayList<>();
        for (BitmapPlace place : places) {
            try {
                for (ImageHeader.Bitmap bitmap : ImageEditing.bitmaps(place.file())) {
                    if (bitmap.name().equals(place.bitmap()) && (all || !bitmap.inUse())) {
                        there.add(place);
                    }
                }
            } catch (ImageException e) {
                LOG.warn("domain {}: {} cannot be looked into", directory.uuid(), place.file(), e);
            }
        }
        return there;
    }
}
