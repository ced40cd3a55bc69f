package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm blockresize}. */
@Command(name = "blockresize", description = "gives a disk another size; a guest that runs is told")
public final class BlockresizeVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "DISK", description = "target of the disk, such as vda")
    private String disk = "";

    @Parameters(index = "2", paramLabel = "SIZE", description = "in KiB, or with k, M, G or T behind the number")
    private String size = "";

    public BlockresizeVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        long bytes = SetmemVerb.kib(size) << 10;
        call.job("resize of " + disk, () -> supervisor.blockJobs().resize(domain, disk, bytes));
        call.report()
                .result(
                        () -> DomainText.done(domain, "has " + bytes + " bytes on disk " + disk),
                        () -> DomainText.json(domain).put("disk", disk).put("bytes", bytes));
        return After.DONE;
    }
}
