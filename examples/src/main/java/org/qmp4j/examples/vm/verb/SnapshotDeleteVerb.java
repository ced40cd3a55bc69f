package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-delete}. */
@Command(
        name = "snapshot-delete",
        description = "forgets a snapshot; its images stay, those made on it are on its parent then")
public final class SnapshotDeleteVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "its name")
    private String name = "";

    @Option(names = "--metadata", description = "must be said: what is in its images is put together by blockcommit")
    private boolean metadata;

    public SnapshotDeleteVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (!metadata) {
            throw new CallException(
                    Code.USAGE,
                    "a snapshot is forgotten, and its images stay in the chain",
                    "say --metadata; vm blockcommit takes an image out of the chain");
        }
        SnapshotDef gone =
                call.job("deletion of " + name, () -> supervisor.snapshots().forget(domain, name));
        call.report()
                .result(
                        () -> "Snapshot '" + name + "' of domain " + DomainText.name(domain) + " forgotten",
                        () -> SnapshotText.json(gone, false));
        return After.DONE;
    }
}
