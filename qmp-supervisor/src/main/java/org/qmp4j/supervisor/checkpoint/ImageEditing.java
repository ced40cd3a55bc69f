package org.qmp4j.supervisor.checkpoint;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.blockjob.ImageTool;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.HeaderFormat;
import org.qmp4j.supervisor.image.ImageBytes;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.image.ImageHeaders;
import org.qmp4j.supervisor.imagefile.ImageFiles;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.WorkingCommand;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.FileSource;

/**
 * Bitmaps of images that no QEMU has are changed one after the other, each by a {@code qemu-img} of its own, which the journal of the
 * operation names. It is never ended, only waited for: an image that is closed halfway loses all its bitmaps.
 */
final class ImageEditing {
    static final String EMULATOR = "emulator";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QCOW2 = "qcow2";
    private static final String PID = "pid";

    private final DomainDirectory directory;
    private final String operation;
    private final ImageTool tool;

    /** @param emulator beside which qemu-img is looked for; empty for none */
    ImageEditing(DomainDirectory directory, String operation, String emulator) {
        this.directory = directory;
        this.operation = operation;
        this.tool = new ImageTool(
                emulator.isEmpty() ? null : emulator, directory.uuid().toString(), operation);
    }

    void add(BitmapPlace place) {
        tool.change(qemuImg -> qemuImg.addBitmapAlone(place.file(), place.bitmap()), this::note);
        directory.journal().pass(operation, "added");
    }

    void remove(BitmapPlace place) {
        tool.change(qemuImg -> qemuImg.removeBitmapAlone(place.file(), place.bitmap()), this::note);
        directory.journal().pass(operation, "taken");
    }

    private void note(Optional<ProcessIdentity> worker) {
        Optional<JournalEntry> entry = directory.journal().entry(operation);
        if (entry.isPresent()) {
            Map<String, String> facts = new HashMap<>(entry.get().facts());
            facts.remove(PID);
            worker.ifPresent(one -> {
                facts.put(PID, Long.toString(one.pid()));
                facts.put("ticks", Long.toString(one.startTicks()));
                facts.put("boot", one.bootId());
            });
            directory.journal().write(operation, "begun", facts);
        }
    }

    /** Nobody is at work on these files any more. @throws OperationException when somebody still is */
    void awaitQuiet(JournalEntry entry, List<BitmapPlace> places) {
        boolean gone = !entry.facts().containsKey(PID)
                || WorkingCommand.awaitLeftover(entry.number(PID), entry.number("ticks"), entry.fact("boot"), PATIENCE);
        List<String> busy = places.stream()
                .map(BitmapPlace::file)
                .distinct()
                .filter(file -> !gone || !tool.isFreeSoon(QCOW2, file))
                .toList();
        if (!busy.isEmpty()) {
            throw new OperationException(
                    directory.uuid().toString(),
                    operation,
                    "wait for whoever writes to " + busy + ": an earlier supervisor's qemu-img, or somebody else;"
                            + " wait for it, and do not end it",
                    null);
        }
    }

    /** The bitmaps of a qcow2 image, as it has them itself. @throws org.qmp4j.supervisor.error.ImageException when it is none */
    static List<ImageHeader.Bitmap> bitmaps(String file) {
        ImageFiles files = new ImageFiles();
        try (ImageBytes bytes = files.open(files.found(new FileSource(file)))) {
            return ImageHeaders.read(bytes, HeaderFormat.QCOW2).bitmaps();
        }
    }
}
