package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm backup-dumpxml}. */
@Command(name = "backup-dumpxml", description = "prints the backup that is under way as libvirt's XML, all decided")
public final class BackupDumpxmlVerb extends DomainVerb {
    public BackupDumpxmlVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        String xml = supervisor
                .backups()
                .dump(domain)
                .orElseThrow(() -> new CallException(
                        Code.STATE,
                        "no backup of domain " + DomainText.name(domain) + " is under way",
                        "vm backup-status tells of the last one"));
        call.report().result(xml::stripTrailing, () -> DomainText.json(domain).put("xml", xml));
        return After.DONE;
    }
}
