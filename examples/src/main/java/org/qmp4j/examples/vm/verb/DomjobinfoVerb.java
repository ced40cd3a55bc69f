package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.backup.BackupStatus;
import org.qmp4j.supervisor.livemigration.MigrationStatus;
import org.qmp4j.supervisor.livemigration.Progress;
import org.qmp4j.supervisor.saveimage.SaveProgress;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm domjobinfo}: also of a job that another call does. */
@Command(
        name = "domjobinfo",
        description =
                "says how far a save, a backup, the memory of a snapshot or a live migration is, whichever call does it")
public final class DomjobinfoVerb extends DomainVerb {
    @Option(names = "--completed", description = "what its last live migration away from here came to")
    private boolean completed;

    public DomjobinfoVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (completed) {
            Optional<MigrationStatus> last = supervisor.liveMigrations().completed(domain);
            call.report()
                    .result(
                            () -> last.map(DomjobinfoVerb::text)
                                    .orElse("No migration of domain " + DomainText.name(domain) + " has completed"),
                            () -> json(domain, last));
            return After.DONE;
        }
        Optional<SaveProgress> save = supervisor
                .saveImages()
                .underWay(domain)
                .or(() -> supervisor.snapshots().underWay(domain));
        Optional<MigrationStatus> migration = supervisor.liveMigrations().underWay(domain);
        Optional<BackupStatus> backup = migration.isPresent()
                ? Optional.empty()
                : call.job(
                        "asking " + DomainText.name(domain),
                        () -> supervisor.backups().status(domain));
        call.report()
                .result(
                        () -> migration.map(DomjobinfoVerb::text).orElseGet(() -> text(domain, save, backup)),
                        () -> migration.isPresent() ? json(domain, migration) : json(domain, save, backup));
        return After.DONE;
    }

    private static String text(MigrationStatus migration) {
        Progress now = migration.progress();
        return String.format(
                Locale.ROOT,
                "Migration to %s: %s, %s, %d MiB sent, %d of %d MiB remain, %d ms%s",
                migration.to(),
                migration.completed() ? "completed" : "under way",
                now.phase().id(),
                now.transferred() >> 20,
                now.remaining() >> 20,
                now.total() >> 20,
                Duration.between(migration.began(), migration.noted()).toMillis(),
                migration.completed() ? ", downtime " + migration.downtime().toMillis() + " ms" : "");
    }

    private static ObjectNode json(Domain domain, Optional<MigrationStatus> migration) {
        ObjectNode json = DomainText.json(domain);
        json.putNull("job");
        migration.ifPresent(now -> json.putObject("job")
                .put("operation", "migration")
                .put("since", now.began().toString())
                .put("elapsedMillis", Duration.between(now.began(), now.noted()).toMillis())
                .put("bytes", now.progress().transferred())
                .put("remaining", now.progress().remaining())
                .put("total", now.progress().total())
                .put("phase", now.progress().phase().id())
                .put("to", now.to())
                .put("completed", now.completed())
                .put("downtimeMillis", now.downtime().toMillis()));
        return json;
    }

    private static String text(Domain domain, Optional<SaveProgress> save, Optional<BackupStatus> backup) {
        return save.map(ProgressLine::text)
                .or(() -> backup.map(BackupText::text))
                .orElse("No job of domain " + DomainText.name(domain) + " is under way");
    }

    private static ObjectNode json(Domain domain, Optional<SaveProgress> save, Optional<BackupStatus> backup) {
        ObjectNode json = DomainText.json(domain);
        json.putNull("job");
        backup.ifPresent(now -> job(json, "backup", now.began(), now.current(), now.total())
                .put("step", now.step())
                .put("name", now.name()));
        save.ifPresent(now -> job(json, now.operation(), now.since(), now.bytes(), now.total())
                .put("file", now.file().toString()));
        return json;
    }

    private static ObjectNode job(ObjectNode json, String operation, Instant since, long bytes, long total) {
        return json.putObject("job")
                .put("operation", operation)
                .put("since", since.toString())
                .put("elapsedMillis", Duration.between(since, Instant.now()).toMillis())
                .put("bytes", bytes)
                .put("total", total);
    }
}
