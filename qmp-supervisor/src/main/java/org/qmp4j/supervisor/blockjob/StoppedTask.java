package org.qmp4j.supervisor.blockjob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.WorkingCommand;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done to the images of a disk of a domain that is stopped, as the journal has it. All that is copied is copied into images
 * in which nobody sees it, for the images above have the same; so it is undone by doing nothing, until a header is changed or the
 * definition is: that is the switch. A header that was changed for one of {@link StoppedGroup several} disks is changed back.
 *
 * @param kind what it does
 * @param disk target of the disk
 * @param emulator beside which qemu-img is looked for; empty for none
 * @param header the switch; none where the definition is
 * @param images all that are written to, each with its format before it and a blank between
 * @param made the file that is made for it; empty for none
 * @param definition what is asked for when it is done; empty for what is asked for now
 * @param kept whether the bitmaps of these images are {@link KeptBitmaps kept}
 * @param broken of those bitmaps, the ones that were worth nothing before
 */
record StoppedTask(
        BlockJobKind kind,
        String disk,
        String emulator,
        HeaderSwitch header,
        List<String> images,
        String made,
        String definition,
        boolean kept,
        List<String> broken) {
    /** Begins the name of the operation in the journal; the target of the disk ends it. */
    static final String OPERATION = "imagejob-";

    /** The file that is made for it is there, and has nothing in it yet. */
    static final String MADE = "made";

    private static final Logger LOG = LoggerFactory.getLogger(StoppedTask.class);
    private static final String KEPT = "kept";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    StoppedTask {
        images = List.copyOf(images);
        broken = List.copyOf(broken);
    }

    /** The same with the bitmaps of its images kept. */
    StoppedTask withKept(List<String> worthless) {
        return new StoppedTask(kind, disk, emulator, header, images, made, definition, true, worthless);
    }

    static String operation(String disk) {
        return OPERATION + disk;
    }

    void note(Journal journal, String step) {
        note(journal, step, Map.of());
    }

    void note(Journal journal, String step, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("kind", kind.name());
        facts.put("disk", disk);
        facts.put("emulator", emulator);
        facts.putAll(header.facts());
        facts.put(MADE, made);
        facts.put("images", String.join("\n", images));
        facts.put(Task.DEFINITION, definition);
        if (kept) {
            facts.put(KEPT, String.join("\n", broken));
        }
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
                HeaderSwitch.of(entry.facts()),
                Arrays.asList(entry.fact("images").split("\n", -1)),
                entry.facts().getOrDefault(MADE, ""),
                entry.fact(Task.DEFINITION),
                entry.facts().containsKey(KEPT),
                Arrays.asList(entry.facts().getOrDefault(KEPT, "").split("\n", -1)));
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
        Journal journal = directory.journal();
        Optional<StoppedGroup> group = StoppedGroup.of(journal);
        Optional<String> changed = group.filter(StoppedGroup::isDecided)
                .map(StoppedGroup::definition)
                .filter(text -> !text.isEmpty());
        for (JournalEntry entry : entries(journal)) {
            StoppedTask task = of(entry);
            task.endLeftover(directory, entry);
            task.restoreBitmaps(directory);
            if (group.isPresent() && !group.get().isDecided()) {
                task.header.takeBack(task.tool(directory));
                task.removeMade(entry);
            } else if (group.isEmpty() && (entry.step().equals(Task.SUCCEEDED) || task.header.isDone())) {
                changed = Optional.of(task.definition).filter(text -> !text.isEmpty());
            } else if (group.isEmpty()) {
                task.removeMade(entry);
            }
            if (group.isEmpty()) {
                changed.ifPresent(directory::writeDefinition);
            }
            task.bitmaps(directory).forgetAll(task.images.size());
            journal.clear(operation(task.disk));
        }
        if (group.isPresent()) {
            changed.ifPresent(directory::writeDefinition);
            journal.clear(StoppedGroup.OPERATION);
        }
        return changed;
    }

    private ImageTool tool(DomainDirectory directory) {
        return new ImageTool(emulator, directory.uuid().toString(), kind.id());
    }

    /** One that somebody else has put there before this was noted has something in it, and stays. */
    private void removeMade(JournalEntry entry) {
        if (made.isEmpty()) {
            return;
        }
        Path file = Path.of(made);
        try {
            if (!entry.step().equals(Task.INTENDED) || Files.exists(file) && Files.size(file) == 0) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("the file {} was made for a copy that came to nothing, and stays", made, e);
        }
    }

    private KeptBitmaps bitmaps(DomainDirectory directory) {
        return new KeptBitmaps(directory, disk, tool(directory));
    }

    private void restoreBitmaps(DomainDirectory directory) {
        if (kept) {
            bitmaps(directory).restore(files(), Set.copyOf(broken));
            directory.journal().pass(operation(disk), "restored");
        }
    }

    /** The paths of its images. */
    List<String> files() {
        return images.stream()
                .map(image -> image.substring(image.indexOf(' ') + 1))
                .toList();
    }

    private void endLeftover(DomainDirectory directory, JournalEntry entry) {
        boolean known = entry.facts().containsKey("pid");
        boolean gone = !known
                || WorkingCommand.endLeftover(entry.number("pid"), entry.number("ticks"), entry.fact("boot"), PATIENCE);
        ImageTool tool = tool(directory);
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
}
