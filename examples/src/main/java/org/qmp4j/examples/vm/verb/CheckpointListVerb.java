package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm checkpoint-list}. */
@Command(
        name = "checkpoint-list",
        description = "the checkpoints of a domain, parents before their children; * marks the current one")
public final class CheckpointListVerb extends DomainVerb {
    @Option(names = "--tree", description = "each below the one that it comes after")
    private boolean tree;

    public CheckpointListVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        CheckpointSet set = call.job(
                "asking " + DomainText.name(domain),
                () -> supervisor.checkpoints().list(domain));
        call.report().result(() -> CheckpointText.text(set, tree), () -> CheckpointText.json(set));
        return After.DONE;
    }
}
