package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.backup.BackupResult;
import org.qmp4j.supervisor.backup.BackupStatus;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm backup-status}. */
@Command(
        name = "backup-status",
        description = "says how far the backup of a domain is, and what has come of the last one")
public final class BackupStatusVerb extends DomainVerb {
    @Option(names = "--follow", description = "until it has ended")
    private boolean follow;

    public BackupStatusVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Backups backups = supervisor.backups();
        String asking = "asking " + DomainText.name(domain);
        if (follow && backups.dump(domain).isPresent()) {
            call.claim(domain);
            call.await(
                    "backup of " + DomainText.name(domain),
                    BackupText.progress(backups, domain),
                    backups.ended(domain));
        }
        Optional<BackupStatus> now = call.await(asking, backups.status(domain));
        Optional<BackupResult> last = backups.last(domain);
        String none = "No backup of domain " + DomainText.name(domain);
        call.report()
                .result(
                        () -> now.map(BackupText::text)
                                .orElseGet(() -> last.map(BackupText::text).orElse(none)),
                        () -> json(domain, now, last));
        return After.DONE;
    }

    private static ObjectNode json(Domain domain, Optional<BackupStatus> now, Optional<BackupResult> last) {
        ObjectNode json = DomainText.json(domain);
        json.set("backup", now.map(BackupText::json).orElse(null));
        json.set("last", last.map(BackupText::json).orElse(null));
        return json;
    }
}
