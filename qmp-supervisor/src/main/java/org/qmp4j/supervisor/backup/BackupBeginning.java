package org.qmp4j.supervisor.backup;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.backup.model.BackupDisk;
import org.qmp4j.supervisor.backup.model.BackupPlanning;
import org.qmp4j.supervisor.backup.model.BackupServer;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.blockjob.NewImage;
import org.qmp4j.supervisor.checkpoint.KnownWrites;
import org.qmp4j.supervisor.checkpoint.NewCheckpoint;
import org.qmp4j.supervisor.checkpoint.model.Verification;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BackupMonitor;
import org.qmp4j.supervisor.monitor.NodeFacts;
import org.qmp4j.supervisor.storage.BackingStore;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.vm.JobScope;

/** Begins a backup. In a job; what fails goes the way of what is cut short. */
final class BackupBeginning {
    private final JobScope scope;
    private final BackupSettlement settlement;
    private final BackupOptions options;
    private final KnownWrites known;
    private final List<String> problems = new ArrayList<>();

    BackupBeginning(JobScope scope, BackupSettlement settlement, BackupOptions options) {
        this.scope = scope;
        this.settlement = settlement;
        this.options = options;
        this.known = KnownWrites.of(scope);
    }

    /** A disk as it is, and with the image of the backup in its place, for the nodes of that. */
    private record Part(BackupDisk disk, LiveDisk before, LiveDisk image) {}

    /**
     * Begins it.
     *
     * @param checkpoint the one that is made at the same moment, or null
     * @param now the moment, as far as it has a name
     */
    BackupTask begin(BackupDef request, BackupNotation notation, @Nullable NewCheckpoint checkpoint, Instant now) {
        String name = checkpoint == null
                ? Long.toString(now.getEpochSecond())
                : checkpoint.checkpoint().name();
        BackupDef decided = decide(request, name);
        List<Part> parts = new ArrayList<>();
        for (BackupDisk disk : decided.backedUp()) {
            parts.add(part(disk, decided.isPull()));
        }
        BackupTask task = task(decided, parts, notation, checkpoint, now).with(BackupTask.NAME, name);
        scope.rollback().push("settle what was begun", () -> settlement.settle(scope));
        settlement.watchers().begun(scope.directory().uuid());
        task.note(scope.directory(), BackupTask.INTENDED);
        task = prepare(task, parts);
        if (checkpoint != null) {
            checkpoint.intend();
        }
        task.note(scope.directory(), BackupTask.BEGUN);
        BackupMonitor monitor = scope.monitor().backups();
        List<BackupMonitor.Copy> copies =
                parts.stream().map(part -> copy(part, decided.isPull())).toList();
        wrapped(
                "begin the jobs in QEMU",
                () -> scope.await(monitor.begin(checkpoint == null ? List.of() : checkpoint.bitmaps(), copies)));
        pass("begun-in-qemu");
        if (checkpoint != null) {
            checkpoint.keep();
        }
        settlement.running(scope, task);
        settlement.settle(scope);
        return task;
    }

    /** What the request leaves open, and nothing that cannot be. */
    private BackupDef decide(BackupDef request, String name) {
        BackupPlanning planning = new BackupPlanning(
                scope.liveDefinition(),
                disk -> file(disk, request.isPull(), name),
                scope.runDirectory().path().resolve("backup.sock").toString());
        BackupDef decided = planning.of(request).orElse(null);
        if (decided == null) {
            throw new BackupException(scope.label(), planning.problems());
        }
        List<BackupDisk> disks = new ArrayList<>();
        for (BackupDisk disk : decided.disks() == null ? List.<BackupDisk>of() : decided.disks()) {
            disks.add(disk.isBackedUp() ? possible(disk) : disk);
            requireInArchive(disk, request.isPull(), name);
        }
        BackupServer server = decided.server();
        if (server != null && server.isSecure() && options.certificates() == null) {
            problems.add("a server with TLS needs certificates, and no directory with them was named");
        }
        if (server != null
                && server.socket() != null
                && Files.exists(Path.of(server.socket()), LinkOption.NOFOLLOW_LINKS)) {
            problems.add("something is at " + server.socket()
                    + " already, and QEMU would remove it: move it away, or name another socket");
        }
        if (!problems.isEmpty()) {
            throw new BackupException(scope.label(), problems);
        }
        return decided.withDisks(disks);
    }

    private Optional<String> file(DiskDef disk, boolean pull, String name) {
        Path archive = options.archive();
        if (archive != null && !pull) {
            return Optional.of(
                    archive(archive, name).resolve(disk.target().dev() + ".img").toString());
        }
        return disk.image().source() instanceof FileSource file
                ? Optional.of(file.path() + "." + name)
                : Optional.empty();
    }

    /** What is not there is not found there either. */
    private void requireInArchive(BackupDisk disk, boolean pull, String name) {
        Path archive = options.archive();
        if (archive != null && !pull && disk.isBackedUp()) {
            String place = BackupTask.place(disk);
            Path there = archive(archive, name);
            if (!there.equals(Path.of(place).getParent())) {
                problems.add("disk " + disk.name() + " is to go to " + place + ", which is not in the archive, below "
                        + there + ": leave out its target, or the archive");
            }
        }
    }

    private static Path archive(Path archive, String name) {
        return archive.toAbsolutePath().normalize().resolve(name);
    }

    private BackupDisk possible(BackupDisk disk) {
        String since = disk.since();
        if (since == null) {
            return disk;
        }
        Verification.Verdict verdict = known.verdict(disk.name(), since);
        if (verdict.incremental()) {
            return disk;
        }
        if (!options.orFull()) {
            problems.add("disk " + disk.name() + " cannot be backed up incrementally, " + verdict.reason()
                    + "; a full backup can");
        }
        return disk.whole();
    }

    private Part part(BackupDisk disk, boolean pull) {
        BlockJobs.requireIdle(scope, disk.name(), Backups.BEGIN);
        LiveDisk before = LiveDisk.of(scope, disk.name(), Backups.BEGIN);
        StorageImage image = disk.imageOrThrow()
                .withIndex(before.freeNumber(scope))
                .withBacking(pull ? new BackingStore(before.disk().image()) : BackingStore.END);
        if (!options.reuse()) {
            requireRoom(image, pull);
        }
        return new Part(disk.withImage(image), before, before.with(scope, image));
    }

    /** The directory in an archive is made with the rest. */
    private void requireRoom(StorageImage image, boolean pull) {
        NewImage maker = new NewImage(scope, Backups.BEGIN);
        if (options.archive() != null && !pull) {
            maker.unoccupied(image);
        } else {
            maker.file(image);
        }
    }

    private BackupTask task(
            BackupDef decided,
            List<Part> parts,
            BackupNotation notation,
            @Nullable NewCheckpoint checkpoint,
            Instant now) {
        Map<String, BackupDisk> byName = new LinkedHashMap<>();
        parts.forEach(part -> byName.put(part.disk().name(), part.disk()));
        List<BackupDisk> disks = new ArrayList<>();
        for (BackupDisk disk : decided.disks() == null ? List.<BackupDisk>of() : decided.disks()) {
            disks.add(byName.getOrDefault(disk.name(), disk));
        }
        BackupDef backup = decided.withDisks(disks);
        Map<String, String> facts = new HashMap<>();
        facts.put(BackupTask.XML, notation.write(backup));
        facts.put(BackupTask.DOMAIN, scope.definition().name());
        facts.put(BackupTask.FRESH, options.reuse() ? "no" : BackupTask.YES);
        facts.put(BackupTask.ORPHAN, options.orphan().name());
        facts.put(BackupTask.BEGAN, now.toString());
        if (checkpoint != null) {
            facts.put(BackupTask.CHECKPOINT, checkpoint.checkpoint().name());
        }
        Path archive = options.archive();
        if (archive != null && !decided.isPull()) {
            String name = checkpoint == null
                    ? Long.toString(now.getEpochSecond())
                    : checkpoint.checkpoint().name();
            facts.put(BackupTask.ARCHIVE, archive(archive, name).toString());
        }
        BackupTask task = new BackupTask(backup, facts);
        for (Part part : parts) {
            task = task.withNodes(
                    part.disk().name(), part.image().names(0, 1), part.before().node(0));
        }
        return task;
    }

    /** Files, nodes, and a server that shows nothing yet. */
    private BackupTask prepare(BackupTask task, List<Part> parts) {
        Map<String, Long> sizes = new HashMap<>();
        for (NodeFacts node : scope.await(scope.monitor().blockJobs().nodes())) {
            sizes.put(node.name(), node.size());
        }
        Archive.make(task.facts().get(BackupTask.ARCHIVE), scope.label());
        for (Part part : parts) {
            prepare(
                    part,
                    task.backup().isPull(),
                    sizes.getOrDefault(part.before().node(0), 0L));
        }
        BackupServer server = task.backup().server();
        return server == null ? task : serve(task, server);
    }

    private void prepare(Part part, boolean pull, long size) {
        NewImage maker = new NewImage(scope, Backups.BEGIN);
        StorageImage image = part.disk().imageOrThrow();
        if (!options.reuse() && image.source() instanceof FileSource file) {
            maker.make(Path.of(file.path()), part.before().disk().image());
            pass("made");
        }
        wrapped(
                "give QEMU the image " + BackupTask.place(part.disk()),
                () -> maker.add(part.image(), size, null, !pull, !options.reuse()));
        pass("added");
    }

    private BackupTask serve(BackupTask task, BackupServer server) {
        BackupTask serving = task.with(BackupTask.SERVING, BackupTask.YES);
        serving.note(scope.directory(), BackupTask.INTENDED);
        try {
            wrapped("have QEMU listen for NBD clients", () -> scope.await(listen(server)));
        } catch (OperationException e) {
            // it has not: a server that is there is somebody else's
            task.note(scope.directory(), BackupTask.INTENDED);
            throw e;
        }
        pass("serving");
        return serving;
    }

    private CompletionStage<?> listen(BackupServer server) {
        BackupMonitor monitor = scope.monitor().backups();
        String socket = server.socket();
        String host = server.name();
        Integer port = server.port();
        if (socket != null) {
            return monitor.serve(Path.of(socket));
        } else if (host == null || port == null) {
            throw new IllegalStateException("nobody has decided where it listens: " + server);
        }
        return monitor.serve(host, port, server.isSecure() ? options.certificates() : null);
    }

    private BackupMonitor.Copy copy(Part part, boolean pull) {
        BackupDisk disk = part.disk();
        String node = part.before().node(0);
        String target = part.image().node(0);
        BackupMonitor.Changes changes = null;
        if (disk.since() != null) {
            KnownWrites.Bitmaps bitmaps = known.since(disk.name(), disk.since());
            changes = new BackupMonitor.Changes(
                    pull ? target : node, disk.bitmapName(), bitmaps.granularity(), bitmaps.bitmaps());
        }
        return new BackupMonitor.Copy(BackupTask.job(disk.name()), node, target, changes, pull, options.speed());
    }

    private void pass(String place) {
        scope.directory().journal().pass(BackupTask.OPERATION, place);
    }

    private void wrapped(String step, Runnable action) {
        try {
            action.run();
        } catch (QmpException e) {
            throw new OperationException(scope.label(), Backups.BEGIN, step, e);
        }
    }
}
