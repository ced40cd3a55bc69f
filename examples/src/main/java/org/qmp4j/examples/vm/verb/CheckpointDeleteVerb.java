package org.qmp4j.examples.vm.verb;

import java.util.List;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.checkpoint.Deletion;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm checkpoint-delete}. */
@Command(name = "checkpoint-delete", description = "deletes a checkpoint with its bitmaps; data is never touched")
public final class CheckpointDeleteVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "CHECKPOINT", description = "its name")
    private String checkpoint = "";

    @Option(names = "--metadata", description = "leaves the bitmaps where they are; the domain need not run")
    private boolean metadata;

    @ArgGroup
    private Which which = new Which();

    private static final class Which {
        @Option(names = "--children", description = "and all that come after it")
        private boolean children;

        @Option(names = "--children-only", description = "all that come after it, and not the checkpoint itself")
        private boolean childrenOnly;
    }

    public CheckpointDeleteVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Deletion deletion =
                which.children ? Deletion.WITH_CHILDREN : which.childrenOnly ? Deletion.CHILDREN_ONLY : Deletion.ONE;
        Checkpoints checkpoints = supervisor.checkpoints();
        List<String> gone = call.job(
                "deleting checkpoints of " + DomainText.name(domain),
                () -> metadata
                        ? checkpoints.forget(domain, checkpoint, deletion)
                        : checkpoints.delete(domain, checkpoint, deletion));
        call.report()
                .result(
                        () -> gone.isEmpty() ? "No checkpoint" : "Deleted: " + String.join(", ", gone),
                        () -> CheckpointText.names(gone));
        return After.DONE;
    }
}
