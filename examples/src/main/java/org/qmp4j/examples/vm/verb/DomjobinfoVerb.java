package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.backup.BackupStatus;
import org.qmp4j.supervisor.saveimage.SaveProgress;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm domjobinfo}: also of a job that another call does. */
@Command(
        name = "domjobinfo",
        description = "says how far a save, a backup or the memory of a snapshot is, whichever call does it")
public final class DomjobinfoVerb extends DomainVerb {
    public DomjobinfoVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Optional<SaveProgress> save = supervisor
                .saveImages()
                .underWay(domain)
                .or(() -> supervisor.snapshots().underWay(domain));
        Optional<BackupStatus> backup = call.job(
                "asking " + DomainText.name(domain), () -> supervisor.backups().status(domain));
        call.report().result(() -> text(domain, save, backup), () -> json(domain, save, backup));
        return After.DONE;
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
