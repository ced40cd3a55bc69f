package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.DiskJob;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm blockpull}. */
@Command(name = "blockpull", description = "copies what is below the top image of a disk into it, and waits for that")
public final class BlockpullVerb extends BlockVerb {
    @Option(
            names = "--base",
            paramLabel = "IMAGE",
            description = "stays below the top: vda@2 (@2 of each disk), vda[3] or a path; else all is copied")
    private String base = "";

    public BlockpullVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        follow(
                call,
                supervisor,
                domain,
                Then.WAIT,
                () -> supervisor.blockJobs().pull(domain, disk(), layer(disk(), base), speed()),
                disk -> DiskJob.pull(disk, layer(disk, base), speed()));
        return After.DONE;
    }
}
