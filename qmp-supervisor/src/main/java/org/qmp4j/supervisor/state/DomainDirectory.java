package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.genid.GenIdHistory;
import org.qmp4j.supervisor.process.ProcFs;

/** What is kept of one domain. Whoever changes anything here holds its {@link #lock()}. */
public final class DomainDirectory {
    private static final DateTimeFormatter CORE =
            DateTimeFormatter.ofPattern("'core-'yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Set<String> BEGINNING = Set.of("lock", "journal", "settings.json");
    private static final String LIVE = "live.xml";
    private static final String RECORD = "record.json";
    private static final String PEER = "peer.json";
    private static final String CPU = "cpu";
    private static final String GENIDS = "genid-history.json";
    private static final String RESTARTS = "restarts";
    private static final String NODES = "nodes";
    private static final String CURRENT_SNAPSHOT = "current-snapshot";

    private final UUID uuid;
    private final Path directory;
    private final Path run;
    private final ProcFs proc;
    private final MemoryPromises promises;
    private final Journal journal;

    DomainDirectory(UUID uuid, Path directory, Path run, ProcFs proc, MemoryPromises promises, FaultPoint faultPoint) {
        this.uuid = uuid;
        this.directory = directory;
        this.run = run;
        this.proc = proc;
        this.promises = promises;
        this.journal = new Journal(directory.resolve("journal"), faultPoint);
    }

    /** The domain. */
    public UUID uuid() {
        return uuid;
    }

    /** Makes it, when it is missing. */
    public void create() {
        FileStep.run(directory, "it cannot be made", () -> PrivateFiles.directory(directory));
    }

    /** Whether it is there. */
    public boolean exists() {
        return Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether there is nothing but what is made before a definition is written: a domain that has never been. */
    public boolean isBarelyMade() {
        return FileStep.run(directory, "it cannot be listed", () -> {
            try (Stream<Path> files = Files.list(directory)) {
                return journal.entries().isEmpty()
                        && files.allMatch(file -> BEGINNING.contains(String.valueOf(file.getFileName())));
            }
        });
    }

    /** Removes all that is kept of the domain. */
    public void remove() {
        FileStep.run(directory, "it cannot be removed", () -> {
            PrivateFiles.deleteTree(directory);
            return directory;
        });
    }

    /**
     * Makes this supervisor, in this process, the only one that changes the domain.
     *
     * @throws org.qmp4j.supervisor.error.DomainLockedException at once when another one is, saying which
     */
    public DomainLock lock() {
        create();
        return DomainLock.take(uuid, directory.resolve("lock"), proc);
    }

    /** The domain XML that is kept, or empty. */
    public Optional<String> definition() {
        return kept("domain.xml").read();
    }

    /** Differs from that of every definition before and after; empty when there is none. */
    Optional<String> definitionStamp() {
        Path file = directory.resolve("domain.xml");
        return FileStep.run(file, "it cannot be looked at", () -> {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return Optional.of(
                        attributes.fileKey() + " " + attributes.lastModifiedTime() + " " + attributes.size());
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    /** Keeps that domain XML. */
    public void writeDefinition(String xml) {
        kept("domain.xml").write(xml);
    }

    /** Forgets the definition: from now on the domain does not exist. */
    public void deleteDefinition() {
        kept("domain.xml").delete();
    }

    /** What is kept about it besides its definition. */
    public DomainSettings settings() {
        Path file = directory.resolve("settings.json");
        return kept("settings.json")
                .read()
                .map(text -> DomainSettings.parse(file, text))
                .orElse(DomainSettings.STANDARD);
    }

    /** Keeps those settings. */
    public void writeSettings(DomainSettings settings) {
        kept("settings.json").write(settings.print());
    }

    /** The record of the process that runs or ran last; empty for none, or when a power failure has undone that it was kept. */
    public Optional<LiveRecord> record() {
        Path file = directory.resolve(RECORD);
        return fleeting(RECORD).read().map(text -> LiveRecordJson.parse(file, text));
    }

    /** Keeps that record for as long as the host is up: a power failure ends the process as well. */
    public void writeRecord(LiveRecord record) {
        fleeting(RECORD).write(LiveRecordJson.print(record));
    }

    /** Forgets the record and the live definition: the process is gone, with proof. */
    public void deleteRecord() {
        List.of(RECORD, LIVE, NODES, CPU).forEach(name -> kept(name).delete());
    }

    /** What the process of the record really has, as domain XML; empty without one. */
    public Optional<String> liveDefinition() {
        return fleeting(LIVE).read();
    }

    /** Keeps that live definition. */
    public void writeLiveDefinition(String xml) {
        kept(LIVE).write(xml);
    }

    /** Keeps that live definition for as long as the host is up. */
    public void placeLiveDefinition(String xml) {
        fleeting(LIVE).write(xml);
    }

    /**
     * A number for the block nodes of one more image, durably taken: no image of this process has had it, also not one that is gone.
     *
     * @param highest the highest that is in use
     */
    public int nextNodeNumber(int highest) {
        Path file = directory.resolve(NODES);
        long last = kept(NODES).read().map(text -> number(file, text)).orElse(0L);
        int next = Math.toIntExact(Math.max(last, highest) + 1);
        kept(NODES).write(next + "\n");
        return next;
    }

    /**
     * What its images were when its last process had ended; there is none when that was not seen, or they were changed by us: then nothing is
     * known about what others do to them until the next process has ended.
     */
    public KeptText imagesAtStop() {
        return kept("images-at-stop.json");
    }

    /** The CPU that the guest of the record really has, in words of whoever wrote it; there is none when that is not known. */
    public KeptText actualCpu() {
        return fleeting(CPU);
    }

    /** The generation ids that its guest had; empty for one that never ran. */
    public GenIdHistory genIds() {
        Path file = directory.resolve(GENIDS);
        return kept(GENIDS)
                .read()
                .map(text -> GenIdHistoryJson.parse(file, text))
                .orElse(GenIdHistory.EMPTY);
    }

    /** Keeps that history. */
    public void writeGenIds(GenIdHistory history) {
        kept(GENIDS).write(GenIdHistoryJson.print(history));
    }

    /** Its checkpoints; there is none when it has none. */
    public KeptText checkpoints() {
        return kept("checkpoints.json");
    }

    /** What its last backup has come to; there is none when it never had one. */
    public KeptText lastBackup() {
        return kept("last-backup.json");
    }

    /** How far its last live migration was; there is none when it never had one, or that was lost. */
    public KeptText lastMigration() {
        return fleeting("last-migration.json");
    }

    /** When it was started again by itself, as far as that counts still, the oldest first. */
    public List<Instant> restarts() {
        Path file = directory.resolve(RESTARTS);
        try {
            return kept(RESTARTS)
                    .read()
                    .map(text -> text.lines().map(Instant::parse).toList())
                    .orElse(List.of());
        } catch (DateTimeException e) {
            throw new StateFileException(file, "it holds something else than times: " + e.getMessage(), e);
        }
    }

    /** Keeps those times. */
    public void writeRestarts(List<Instant> restarts) {
        kept(RESTARTS).write(restarts.stream().map(at -> at + "\n").collect(Collectors.joining()));
    }

    /** The state from which its guest goes on at the next start. */
    public ManagedSave managedSave() {
        return new ManagedSave(directory);
    }

    /** What QEMU writes to its standard output and error, over all starts. */
    public Path log() {
        return directory.resolve("qemu.log");
    }

    /** A new empty file for the memory of the guest. */
    public Path newCore() {
        Path cores = directory.resolve("cores");
        return FileStep.run(cores, "it cannot be made", () -> {
            PrivateFiles.directory(cores);
            Path core = cores.resolve(CORE.format(Instant.now()));
            for (int i = 1; Files.exists(core, LinkOption.NOFOLLOW_LINKS); i++) {
                core = cores.resolve(CORE.format(Instant.now()) + "-" + i);
            }
            PrivateFiles.create(core);
            return core;
        });
    }

    /** Its snapshots, by their names. */
    public NamedTexts snapshots() {
        return new NamedTexts(directory.resolve("snapshots"));
    }

    /** The name of the snapshot that it goes on from; empty when there is none. */
    public Optional<String> currentSnapshot() {
        return kept(CURRENT_SNAPSHOT).read();
    }

    /** Keeps that name; empty for none. */
    public void writeCurrentSnapshot(Optional<String> name) {
        name.ifPresentOrElse(
                text -> kept(CURRENT_SNAPSHOT).write(text),
                () -> kept(CURRENT_SNAPSHOT).delete());
    }

    /** Where its firmware keeps its variables. */
    public NvramFiles nvram() {
        return new NvramFiles(directory);
    }

    /** Where bitmaps of an image of a disk are kept while that is written to; see who names the image by that number. */
    public Path bitmapsAside(String disk, int number) {
        return directory.resolve("bitmaps-" + disk + "-" + number + ".qcow2");
    }

    /** Where files are that are the memory of its guest. */
    public MemoryDirectory memory() {
        return MemoryDirectory.of(uuid, run, promises);
    }

    /** The record of a process that is to take the place of the one that runs, or empty. */
    public Optional<LiveRecord> peerRecord() {
        Path file = directory.resolve(PEER);
        return fleeting(PEER).read().map(text -> LiveRecordJson.parse(file, text));
    }

    /** Keeps the record of such a process. A power failure may undo that: it leaves neither of the two. */
    public void writePeerRecord(LiveRecord record) {
        fleeting(PEER).write(LiveRecordJson.print(record));
    }

    /** Forgets it: it is gone, with proof, or has taken that place. */
    public void deletePeerRecord() {
        Path file = directory.resolve(PEER);
        FileStep.run(file, "it cannot be removed", () -> Files.deleteIfExists(file));
    }

    /** Where operations note what they are about to do. */
    public Journal journal() {
        return journal;
    }

    /**
     * A number that no process of this domain has had, taken for as long as its directory is there: {@link #keepGeneration} is due before anything outlives that, such as
     * a guest that runs.
     */
    public RunDirectory reserveGeneration() {
        long last = lastGeneration();
        for (long existing : generations()) {
            last = Math.max(last, existing);
        }
        RunDirectory next = run(last + 1);
        next.create();
        return next;
    }

    /** The last number that was durably taken; 0 for none. */
    public long lastGeneration() {
        Path file = directory.resolve("generation");
        return kept("generation").read().map(text -> number(file, text)).orElse(0L);
    }

    /** That number, and all below it, is never given again; durable when this returns. */
    public void keepGeneration(long number) {
        kept("generation").write(number + "\n");
    }

    /** The run directory of a generation, which need not exist. */
    public RunDirectory run(long generation) {
        return new RunDirectory(run, generation);
    }

    /** The generations that have a run directory, lowest first. */
    public List<Long> generations() {
        if (!Files.isDirectory(run, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Long> generations = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(run)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.matches("[0-9]{1,18}")) {
                    generations.add(Long.parseLong(name));
                }
            }
        } catch (IOException e) {
            throw new StateFileException(run, "it cannot be listed: " + e, e);
        }
        Collections.sort(generations);
        return generations;
    }

    private static long number(Path file, String text) {
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw new StateFileException(file, "it does not hold a number", null);
        }
        return Long.parseLong(text.strip());
    }

    private KeptText kept(String name) {
        return new KeptText(directory.resolve(name), true);
    }

    /** What matters only as long as the host is up. */
    private KeptText fleeting(String name) {
        return new KeptText(directory.resolve(name), false);
    }
}
