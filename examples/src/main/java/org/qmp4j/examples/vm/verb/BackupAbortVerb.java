package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.backup.BackupResult;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm backup-abort}. */
@Command(
        name = "backup-abort",
        description = "ends a backup: a pull that was read, or a push that nobody wants any more")
public final class BackupAbortVerb extends DomainVerb {
    public BackupAbortVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        BackupResult result = call.job(
                "ending the backup of " + DomainText.name(domain),
                () -> supervisor.backups().abort(domain));
        call.report()
                .result(
                        () -> "Backup '" + result.name() + "': " + BackupText.words(result),
                        () -> BackupText.json(result));
        return After.DONE;
    }
}
