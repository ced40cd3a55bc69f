package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-delete}. */
@Command(
        name = "snapshot-delete",
        description = "deletes a snapshot: its overlays and what they are over become one image; no file is removed")
public final class SnapshotDeleteVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "its name")
    private String name = "";

    @Option(names = "--metadata", description = "forgets it, and leaves all images in the chain")
    private boolean metadata;

    public SnapshotDeleteVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        JobProgress progress = new JobProgress(supervisor.blockJobs(), domain, "");
        SnapshotDef gone = call.job(
                () -> "deletion of " + name + " " + progress.get(),
                () -> metadata
                        ? supervisor.snapshots().forget(domain, name)
                        : supervisor.snapshots().delete(domain, name));
        call.report()
                .result(
                        () -> "Snapshot '" + name + "' of domain " + DomainText.name(domain)
                                + (metadata ? " forgotten" : " deleted"),
                        () -> SnapshotText.json(gone, false));
        return After.DONE;
    }
}
