package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-dumpxml}. */
@Command(name = "snapshot-dumpxml", description = "a snapshot as libvirt's XML")
public final class SnapshotDumpxmlVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "its name")
    private String name = "";

    public SnapshotDumpxmlVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        SnapshotDef found = call.job(
                        "asking " + DomainText.name(domain),
                        () -> supervisor.snapshots().find(domain, name))
                .orElseThrow(() -> new CallException(
                        Code.OPERATION, "there is no snapshot " + name, "vm snapshot-list tells which there are"));
        String xml = supervisor.snapshots().write(found);
        call.report().result(xml::strip, () -> SnapshotText.json(found, false).put("xml", xml));
        return After.DONE;
    }
}
