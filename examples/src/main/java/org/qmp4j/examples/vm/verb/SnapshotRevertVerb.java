package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-revert}. */
@Command(
        name = "snapshot-revert",
        description =
                "brings a stopped domain back to a snapshot: its disks go on from there in new overlays; no image is lost")
public final class SnapshotRevertVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "its name")
    private String name = "";

    public SnapshotRevertVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        SnapshotDef back =
                call.job("revert to " + name, () -> supervisor.snapshots().revert(domain, name));
        call.report()
                .result(
                        () -> DomainText.done(domain, "is back at snapshot '" + name + "'"),
                        () -> SnapshotText.json(back, true));
        return After.DONE;
    }
}
