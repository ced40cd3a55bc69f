package org.qmp4j.supervisor.backup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qmp4j.supervisor.backup.model.BackupDef;
import org.qmp4j.supervisor.backup.model.BackupDisk;
import org.qmp4j.supervisor.backup.model.BackupServer;
import org.qmp4j.supervisor.checkpoint.CheckpointSettlement;
import org.qmp4j.supervisor.checkpoint.NewCheckpoint;
import org.qmp4j.supervisor.checkpoint.model.CheckpointRequest;
import org.qmp4j.supervisor.error.BackupException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.JobFacts;
import org.qmp4j.supervisor.monitor.MonitorReading;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainReading;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;

/**
 * Backups of guests that run; one at a time. All disks are as they were at one moment, whatever the guest writes meanwhile. A backup
 * goes on by itself, also while no supervisor is there: whoever opens the root next follows it, or calls it off, as was said when it
 * began. Stages fail with {@link BackupException}, which says all that is wrong, with {@link OperationException}, or as
 * {@link Domain#run} says; nothing is left then.
 */
public final class Backups {
    static final String BEGIN = "backup-begin";
    private static final String ABORT = "backup-abort";

    private final BackupSettlement settlement;
    private final CheckpointSettlement checkpoints;
    private final BackupNotation notation;
    private final Clock clock;
    private final Function<UUID, DomainDirectory> directories;

    /**
     * @param settlement the same for all domains, and among those that care for them
     * @param checkpoints that of the checkpoints, likewise
     * @param directories where the files of a domain are
     */
    @SuppressWarnings("exports") // made by the supervisor alone, which sees every room
    public Backups(
            BackupSettlement settlement,
            CheckpointSettlement checkpoints,
            BackupNotation notation,
            Clock clock,
            Function<UUID, DomainDirectory> directories) {
        this.settlement = settlement;
        this.checkpoints = checkpoints;
        this.notation = notation;
        this.clock = clock;
        this.directories = directories;
    }

    /**
     * Begins a backup.
     *
     * @param xml {@code <domainbackup>}; what it leaves open is decided: all disks that the guest can write, images beside theirs, a
     *     UNIX socket
     * @param checkpoint {@code <domaincheckpoint>} that is made at the same moment, or empty; what is written from then on is what the
     *     next backup needs. It stays when the backup comes to nothing
     * @return completes when it has begun, with how it is; a pull can be read then
     */
    public CompletionStage<BackupStatus> begin(
            Domain domain, String xml, Optional<String> checkpoint, BackupOptions options) {
        return begin(domain, read(xml), checkpoint.map(notation::readCheckpoint), options);
    }

    /** What a {@code <domainbackup>} asks for. @throws org.qmp4j.supervisor.error.DomainXmlException when it is none */
    public BackupDef read(String xml) {
        return notation.read(xml);
    }

    /** As the other one, of what was read already. */
    public CompletionStage<BackupStatus> begin(
            Domain domain, BackupDef request, Optional<CheckpointRequest> moment, BackupOptions options) {
        return domain.run(JobKind.BLOCK, scope -> {
            settlement.settle(scope);
            settlement.task(scope.directory()).ifPresent(task -> {
                throw new BackupException(
                        scope.label(),
                        List.of("backup '" + task.name() + "' is under way: wait for it, or end it with backup-abort"));
            });
            Instant now = clock.instant();
            NewCheckpoint made = moment.map(wanted -> {
                        checkpoints.settle(scope);
                        return NewCheckpoint.plan(scope, wanted, clock);
                    })
                    .orElse(null);
            BackupTask task = new BackupBeginning(scope, settlement, options).begin(request, notation, made, now);
            Map<String, JobFacts> jobs =
                    byId(scope.await(scope.monitor().blockJobs().jobs()));
            return status(task, BackupTask.RUNNING, jobs);
        });
    }

    /** The backup that is under way, and how far it is; waits behind no job of the domain. */
    public CompletionStage<Optional<BackupStatus>> status(Domain domain) {
        Optional<JournalEntry> entry = domain.underWay().stream()
                .filter(one -> one.operation().equals(BackupTask.OPERATION))
                .findFirst();
        if (entry.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        BackupTask task = BackupTask.of(entry.get(), notation);
        CompletionStage<List<JobFacts>> asked = domain.reading()
                .flatMap(DomainReading::monitor)
                .map(MonitorReading::jobs)
                .orElseGet(() -> CompletableFuture.completedFuture(List.of()));
        return asked.thenApply(jobs -> Optional.of(status(task, entry.get().step(), byId(jobs))));
    }

    private static Map<String, JobFacts> byId(List<JobFacts> jobs) {
        return jobs.stream().collect(Collectors.toMap(JobFacts::id, Function.identity(), (a, b) -> a));
    }

    private static BackupStatus status(BackupTask task, String step, Map<String, JobFacts> jobs) {
        BackupServer server = task.backup().server();
        List<BackupStatus.Disk> disks = new ArrayList<>();
        for (BackupDisk disk : task.backup().backedUp()) {
            Optional<JobFacts> job = Optional.ofNullable(jobs.get(BackupTask.job(disk.name())));
            disks.add(new BackupStatus.Disk(
                    disk.name(),
                    job.map(JobFacts::status).orElse(task.isComplete(disk.name()) ? "concluded" : "none"),
                    job.map(JobFacts::current).orElse(0L),
                    job.map(JobFacts::total).orElse(0L),
                    server == null ? null : server.uri(disk.exportName())));
        }
        return new BackupStatus(
                task.name(),
                step,
                Instant.parse(String.valueOf(task.facts().get(BackupTask.BEGAN))),
                task.facts().get(BackupTask.CHECKPOINT),
                task.backup(),
                disks);
    }

    /** The backup that is under way as {@code <domainbackup>}, all decided; empty when there is none. Waits behind no job. */
    public Optional<String> dump(Domain domain) {
        return domain.underWay().stream()
                .filter(one -> one.operation().equals(BackupTask.OPERATION))
                .findFirst()
                .map(entry -> entry.fact(BackupTask.XML));
    }

    /**
     * Ends a backup: a push comes to nothing, and a pull has been read.
     *
     * @return completes when nothing of it is left, with what it has come to
     */
    public CompletionStage<BackupResult> abort(Domain domain) {
        return domain.run(JobKind.BLOCK, scope -> {
                    UUID uuid = scope.directory().uuid();
                    if (settlement.task(scope.directory()).isEmpty()) {
                        throw new OperationException(scope.label(), ABORT, "look for it: no backup is under way", null);
                    }
                    settlement.watchers().begun(uuid);
                    CompletionStage<BackupResult> ended =
                            settlement.watchers().whenEnded(uuid).orElseThrow();
                    end(scope);
                    return ended;
                })
                .thenCompose(Function.identity());
    }

    private void end(JobScope scope) {
        settlement.settle(scope);
        settlement.end(scope);
    }

    /**
     * Waits for the backup that is under way to end.
     *
     * @return completes with what it has come to; with the last one at once when none is under way, and fails when there never was one
     */
    public CompletionStage<BackupResult> ended(Domain domain) {
        boolean underWay = dump(domain).isPresent();
        Optional<CompletionStage<BackupResult>> watched = settlement.watchers().whenEnded(domain.uuid());
        if (underWay && watched.isPresent()) {
            return watched.get();
        }
        return last(domain)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new OperationException(domain.toString(), "backup", "look for it: there was none", null)));
    }

    /** What the last backup of the domain that is over has come to; empty when there was none. */
    public Optional<BackupResult> last(Domain domain) {
        DomainDirectory directory = directories.apply(domain.uuid());
        return directory
                .lastBackup()
                .read()
                .map(text -> BackupResultJson.parse(directory.lastBackup().path(), text));
    }
}
