package org.qmp4j.examples.vm.verb;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb that begins a job on the images of a disk, and follows it as far as it is told to. */
abstract class BlockVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "DISK", description = "target of the disk, such as vda")
    private String disk = "";

    @Option(names = "--bandwidth", paramLabel = "MIB", description = "MiB a second at most; 0 for no limit (0)")
    private long bandwidth;

    @Option(
            names = "--async",
            description =
                    "returns when it has begun, if the domain runs; whoever has the root open next finishes it, or calls it off")
    private boolean async;

    BlockVerb(Call call) {
        super(call);
    }

    String disk() {
        return disk;
    }

    /** Bytes a second. */
    long speed() {
        return bandwidth << 20;
    }

    /** The image that the words mean; empty for no words. */
    static Optional<LayerAddress> layer(String words) {
        try {
            return words.isEmpty() ? Optional.empty() : Optional.of(LayerAddress.parse(words));
        } catch (IllegalArgumentException e) {
            throw new CallException(Code.USAGE, String.valueOf(e.getMessage()), "vm dumpxml shows the chain of a disk");
        }
    }

    /** What becomes of a job that has caught up, and waits to be told. */
    enum Then {
        WAIT,
        PIVOT,
        FINISH
    }

    /** Begins it and follows it. */
    void follow(Call call, Supervisor supervisor, Domain domain, Then then, Supplier<CompletionStage<BlockJob>> begin)
            throws Exception {
        BlockJobs jobs = supervisor.blockJobs();
        BlockJob job = call.job("asking " + DomainText.name(domain), begin);
        String what = job.kind().id() + " of " + disk;
        if (async && domain.liveRecord().isPresent()) {
            report(call, domain, job, "begun");
            return;
        }
        JobProgress progress = new JobProgress(jobs, domain, disk);
        if (!job.waits()) {
            call.await(what, progress, jobs.ended(domain, disk));
            report(call, domain, job, "done");
        } else if (!call.await(what, progress, jobs.ready(domain, disk))) {
            throw new CallException(
                    Code.OPERATION, what + " has ended before it was ready", "vm blockjob tells of jobs");
        } else if (then == Then.WAIT) {
            report(call, domain, job, "ready");
        } else if (then == Then.PIVOT) {
            call.await("pivot of " + disk, jobs.pivot(domain, disk));
            report(call, domain, job, "done");
        } else {
            call.await("end of " + what, jobs.abort(domain, disk));
            report(call, domain, job, "ended");
        }
    }

    private static void report(Call call, Domain domain, BlockJob job, String outcome) {
        String hint = outcome.equals("ready") ? "; vm blockjob --pivot switches the guest over, --abort does not" : "";
        call.report()
                .result(
                        () -> "Job '" + job.kind().id() + "' on disk " + job.disk() + " of " + DomainText.name(domain)
                                + ": " + outcome + hint,
                        () -> DomainText.json(domain)
                                .put("disk", job.disk())
                                .put("job", job.kind().id())
                                .put("outcome", outcome));
    }
}
