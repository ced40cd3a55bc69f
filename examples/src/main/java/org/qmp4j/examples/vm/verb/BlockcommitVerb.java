package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.DiskJob;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm blockcommit}. */
@Command(
        name = "blockcommit",
        description =
                "copies images of a disk into one below them; with the top among them it then waits for a pivot, if the domain runs")
public final class BlockcommitVerb extends BlockVerb {
    @Option(
            names = "--top",
            paramLabel = "IMAGE",
            description =
                    "the highest that is copied: vda@1 (@1 of each disk), vda[3] or a path; else the one that the guest is on")
    private String top = "";

    @Option(names = "--base", paramLabel = "IMAGE", description = "what it is copied into; else the lowest")
    private String base = "";

    @Option(names = "--pivot", description = "switches the guest over as soon as that can be")
    private boolean pivot;

    public BlockcommitVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        follow(
                call,
                supervisor,
                domain,
                pivot ? Then.PIVOT : Then.WAIT,
                () -> supervisor.blockJobs().commit(domain, disk(), layer(disk(), top), layer(disk(), base), speed()),
                disk -> DiskJob.commit(disk, layer(disk, top), layer(disk, base), speed()));
        return After.DONE;
    }
}
