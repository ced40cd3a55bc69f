package org.qmp4j.supervisor.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.backup.model.BackupDisk;
import org.qmp4j.supervisor.backup.model.BackupMode;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageSource;

/**
 * A backup, as the journal has it from before it is begun until nothing of it is left to do.
 *
 * @param backup what was decided of it; each image has the number of its block nodes
 * @param facts what else is noted
 */
record BackupTask(BackupDef backup, Map<String, String> facts) {
    static final String OPERATION = "backup";

    /** It is about to be prepared: files, nodes, a server. */
    static final String INTENDED = "intended";
    /** QEMU may have its jobs. */
    static final String BEGUN = "begun";
    /** QEMU has its jobs, and what is to be read can be read. */
    static final String RUNNING = "running";
    /** It is to end: its jobs are called off. */
    static final String ENDING = "ending";
    /** All jobs are over. */
    static final String CLEANING = "cleaning";

    static final String XML = "xml";
    static final String NAME = "name";
    static final String DOMAIN = "domain";
    static final String FRESH = "fresh";
    static final String ORPHAN = "orphan";
    static final String CHECKPOINT = "checkpoint";
    static final String ARCHIVE = "archive";
    static final String SERVING = "serving";
    static final String BEGAN = "began";
    static final String YES = "yes";
    static final String COMPLETED = "completed";

    private static final String ERROR = "error";
    private static final String CANCELLED = "cancelled";
    private static final String OUTCOME = "outcome-";
    private static final String NODES = "nodes-";
    private static final String TOP = "top-";

    BackupTask {
        facts = Map.copyOf(facts);
    }

    /** Id of the job of a disk. */
    static String job(String disk) {
        return "qmp4j-backup-" + disk;
    }

    /** Id of what is shown of a disk. */
    static String export(String disk) {
        return "qmp4j-export-" + disk;
    }

    BackupTask with(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new BackupTask(backup, more);
    }

    boolean is(String fact) {
        return YES.equals(facts.get(fact));
    }

    String name() {
        return String.valueOf(facts.get(NAME));
    }

    /** Nodes of its image, the highest first, and the node of the disk itself. */
    BackupTask withNodes(String disk, List<String> nodes, String top) {
        return with(NODES + disk, String.join(",", nodes)).with(TOP + disk, top);
    }

    List<String> nodes(String disk) {
        String joined = facts.getOrDefault(NODES + disk, "");
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }

    String top(String disk) {
        return String.valueOf(facts.get(TOP + disk));
    }

    /** What has become of a disk: {@link #COMPLETED}, or why it is not; empty while it goes on. */
    Optional<String> outcome(String disk) {
        return Optional.ofNullable(facts.get(OUTCOME + disk));
    }

    BackupTask withOutcome(String disk, String outcome) {
        return with(OUTCOME + disk, outcome);
    }

    boolean isComplete(String disk) {
        return outcome(disk).filter(COMPLETED::equals).isPresent();
    }

    /** Why it fails; the first reason counts. */
    BackupTask failed(String why) {
        return facts.containsKey(ERROR) || is(CANCELLED) ? this : with(ERROR, why);
    }

    /** Somebody has it ended. */
    BackupTask cancelled() {
        return facts.containsKey(ERROR) ? this : with(CANCELLED, YES);
    }

    void note(DomainDirectory directory, String step) {
        directory.journal().write(OPERATION, step, facts);
    }

    static BackupTask of(JournalEntry entry, BackupNotation notation) {
        return new BackupTask(notation.read(entry.fact(XML)), entry.facts());
    }

    static String place(BackupDisk disk) {
        StorageSource source = disk.imageOrThrow().source();
        return source instanceof FileSource file
                ? file.path()
                : source instanceof BlockSource block ? block.path() : source.toString();
    }

    /** Files that were made for it, and are not what it was for. An archive has whole backups alone. */
    List<Path> useless() {
        boolean whole = backup.backedUp().stream().allMatch(disk -> isComplete(disk.name()));
        boolean apart = !facts.containsKey(ARCHIVE);
        List<Path> files = new ArrayList<>();
        for (BackupDisk disk : is(FRESH) ? backup.backedUp() : List.<BackupDisk>of()) {
            if (disk.imageOrThrow().source() instanceof FileSource file
                    && (backup.isPull() || !(whole || apart && isComplete(disk.name())))) {
                files.add(Path.of(file.path()));
            }
        }
        return files;
    }

    /** What it has come to, now that all is over. */
    BackupResult result(DomainDirectory directory, Instant now) {
        @Nullable String error = facts.get(ERROR);
        boolean complete = backup.backedUp().stream().allMatch(disk -> isComplete(disk.name()));
        BackupResult.Outcome outcome = complete || backup.isPull() && error == null
                ? BackupResult.Outcome.COMPLETED
                : is(CANCELLED) ? BackupResult.Outcome.CANCELLED : BackupResult.Outcome.FAILED;
        List<BackupResult.Disk> disks = backup.backedUp().stream()
                .map(disk -> new BackupResult.Disk(
                        disk.name(),
                        disk.since(),
                        disk.imageOrThrow().format().id(),
                        place(disk),
                        isComplete(disk.name())))
                .toList();
        return new BackupResult(
                directory.uuid(),
                facts.getOrDefault(DOMAIN, ""),
                name(),
                backup.isPull() ? BackupMode.PULL : BackupMode.PUSH,
                Instant.parse(String.valueOf(facts.get(BEGAN))),
                now,
                outcome,
                outcome == BackupResult.Outcome.FAILED && error != null ? error : "",
                facts.get(CHECKPOINT),
                disks);
    }
}
