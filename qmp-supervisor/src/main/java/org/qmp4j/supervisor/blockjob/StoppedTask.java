package org.qmp4j.supervisor.blockjob;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.error.ImageException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.image.ImageHeader;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.WorkingCommand;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;

/**
 * What is done to the images of a disk of a domain that is stopped, as the journal has it. All that is copied is copied into images
 * in which nobody sees it, for the images above have the same; so it is undone by doing nothing, until a header is changed or the
 * definition is: that is the switch.
 *
 * @param kind what it does
 * @param disk target of the disk
 * @param emulator beside which qemu-img is looked for; empty for none
 * @param over the image whose header is the switch; empty where the definition is
 * @param format of that image
 * @param before what it named as below it
 * @param images all that are written to, each with its format before it and a blank between
 * @param definition what is asked for when it is done
 */
record StoppedTask(
        BlockJobKind kind,
        String disk,
        String emulator,
        String over,
        String format,
        String before,
        List<String> images,
        String definition) {
    /** Begins the name of the operation in the journal; the target of the disk ends it. */
    static final String OPERATION = "imagejob-";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    StoppedTask {
        images = List.copyOf(images);
    }

    static String operation(String disk) {
        return OPERATION + disk;
    }

    void note(Journal journal, String step, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("kind", kind.name());
        facts.put("disk", disk);
        facts.put("emulator", emulator);
        facts.put("over", over);
        facts.put("format", format);
        facts.put("before", before);
        facts.put("images", String.join("\n", images));
        facts.put(Task.DEFINITION, definition);
        journal.write(operation(disk), step, facts);
    }

    /** A program is at work on its images. */
    void noteWorker(Journal journal, ProcessIdentity worker) {
        note(
                journal,
                Task.BEGUN,
                Map.of(
                        "pid", Long.toString(worker.pid()),
                        "ticks", Long.toString(worker.startTicks()),
                        "boot", worker.bootId()));
    }

    static StoppedTask of(JournalEntry entry) {
        return new StoppedTask(
                BlockJobKind.valueOf(entry.fact("kind")),
                entry.fact("disk"),
                entry.fact("emulator"),
                entry.fact("over"),
                entry.fact("format"),
                entry.fact("before"),
                Arrays.asList(entry.fact("images").split("\n", -1)),
                entry.fact(Task.DEFINITION));
    }

    static List<JournalEntry> entries(Journal journal) {
        List<JournalEntry> entries = new ArrayList<>(journal.entries());
        entries.removeIf(entry -> !entry.operation().startsWith(OPERATION));
        return entries;
    }

    /**
     * Finishes or undoes all that was cut short, when nobody is at work on it any more.
     *
     * @return the definition that is to be kept; empty when none has changed
     * @throws OperationException while somebody is
     */
    static Optional<String> settle(DomainDirectory directory) {
        Optional<String> changed = Optional.empty();
        for (JournalEntry entry : entries(directory.journal())) {
            StoppedTask task = of(entry);
            task.endLeftover(directory, entry);
            if (entry.step().equals(Task.SUCCEEDED) || task.isSwitched()) {
                directory.writeDefinition(task.definition);
                changed = Optional.of(task.definition);
            }
            directory.journal().clear(operation(task.disk));
        }
        return changed;
    }

    private void endLeftover(DomainDirectory directory, JournalEntry entry) {
        boolean known = entry.facts().containsKey("pid");
        boolean gone = !known
                || WorkingCommand.endLeftover(entry.number("pid"), entry.number("ticks"), entry.fact("boot"), PATIENCE);
        ImageTool tool = new ImageTool(emulator, directory.uuid().toString(), kind.id());
        for (String image : images) {
            int blank = image.indexOf(' ');
            String file = image.substring(blank + 1);
            // one that was started before anybody noted who it is ends by itself
            if (!gone || !tool.isFreeSoon(image.substring(0, blank), file)) {
                throw new OperationException(
                        directory.uuid().toString(),
                        kind.id(),
                        "wait for the qemu-img of an earlier supervisor, which is at work on " + file
                                + " still: wait for it, or end it",
                        null);
            }
        }
    }

    /** Whether its header names another image than before. Where that cannot be read it is taken for no. */
    boolean isSwitched() {
        if (over.isEmpty()) {
            return false;
        }
        try {
            StorageImage image =
                    StorageImage.of(new FileSource(over), ImageFormat.of(format).orElse(ImageFormat.QCOW2));
            String now = StoppedDisk.header(image)
                    .backing()
                    .map(ImageHeader.Backing::text)
                    .orElse("");
            return !now.equals(before);
        } catch (ImageException e) {
            return false;
        }
    }
}
