package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.snapshot.RevertOptions;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-revert}. */
@Command(
        name = "snapshot-revert",
        description =
                "brings a domain back to a snapshot: its disks go on from there in new overlays, its guest from its memory if"
                        + " that was kept; no image is lost")
public final class SnapshotRevertVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "SNAPSHOT", description = "its name")
    private String name = "";

    @Option(names = "--force", description = "a guest that runs is ended for it, as if its plug was pulled")
    private boolean force;

    @Option(names = "--running", description = "starts it")
    private boolean running;

    @Option(names = "--paused", description = "starts it with its virtual CPUs stopped")
    private boolean paused;

    public SnapshotRevertVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (running && paused) {
            throw new CallException(Code.USAGE, "--running and --paused exclude each other", "say one of them");
        }
        if (!force && domain.liveRecord().isPresent()) {
            throw new CallException(
                    Code.STATE,
                    DomainText.name(domain) + " is " + domain.state() + ", and what it does would be lost",
                    "stop it first, or say --force, which ends it");
        }
        RevertOptions.Then then = running
                ? RevertOptions.Then.RUNNING
                : paused ? RevertOptions.Then.PAUSED : RevertOptions.Then.AS_IT_WAS;
        SnapshotDef back = call.job(
                "revert to " + name, () -> supervisor.snapshots().revert(domain, name, new RevertOptions(force, then)));
        call.report()
                .result(
                        () -> DomainText.done(domain, "is back at snapshot '" + name + "'"),
                        () -> SnapshotText.json(back, true));
        return After.DONE;
    }
}
