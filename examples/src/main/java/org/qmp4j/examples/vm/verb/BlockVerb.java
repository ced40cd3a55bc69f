package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.BlockJobKind;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.blockjob.DiskJob;
import org.qmp4j.supervisor.storage.LayerAddress;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A verb that begins a job on the images of a disk, and follows it as far as it is told to. */
abstract class BlockVerb extends DomainVerb {
    @Parameters(
            index = "1",
            paramLabel = "DISK[,DISK]",
            split = ",",
            description = "target of the disk, such as vda; with several, all are changed or none is")
    private List<String> disks = new ArrayList<>();

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

    /** The disk; the first of several. */
    String disk() {
        return disks.get(0);
    }

    boolean several() {
        return disks.size() > 1;
    }

    /** Bytes a second. */
    long speed() {
        return bandwidth << 20;
    }

    /** The image that the words mean; empty for no words. {@code @1} means that depth of each disk. */
    static Optional<LayerAddress> layer(String disk, String words) {
        try {
            String whole = words.startsWith("@") ? disk + words : words;
            return whole.isEmpty() ? Optional.empty() : Optional.of(LayerAddress.parse(whole));
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

    /**
     * Begins it and follows it.
     *
     * @param one begins it on the disk
     * @param each what is done to each of several disks
     */
    void follow(
            Call call,
            Supervisor supervisor,
            Domain domain,
            Then then,
            Supplier<CompletionStage<BlockJob>> one,
            Function<String, DiskJob> each)
            throws Exception {
        BlockJobs jobs = supervisor.blockJobs();
        List<BlockJob> begun = call.job(
                "asking " + DomainText.name(domain),
                () -> several()
                        ? jobs.together(domain, disks.stream().map(each).toList())
                        : one.get().thenApply(List::of));
        if (async && domain.liveRecord().isPresent()) {
            report(call, domain, begun, "begun");
            return;
        }
        report(call, domain, begun, outcome(call, jobs, domain, begun, then));
    }

    private static String outcome(Call call, BlockJobs jobs, Domain domain, List<BlockJob> begun, Then then)
            throws Exception {
        boolean waits = begun.stream().allMatch(BlockJob::waits);
        boolean stay = false;
        for (BlockJob job : begun) {
            String disk = job.disk();
            String what = job.kind().id() + " of " + disk;
            JobProgress progress = new JobProgress(jobs, domain, disk);
            if (!waits) {
                boolean changed = call.await(what, progress, jobs.ended(domain, disk));
                // of a domain that is stopped, which nobody asked to be on it
                stay |= job.kind() == BlockJobKind.COPY && !changed;
            } else if (!call.await(what, progress, jobs.ready(domain, disk))) {
                throw new CallException(
                        Code.OPERATION, what + " has ended before it was ready", "vm blockjob tells of jobs");
            }
        }
        String disk = begun.get(0).disk();
        if (waits && then == Then.PIVOT) {
            call.await("pivot of " + disk, jobs.pivot(domain, disk));
        } else if (waits && then == Then.FINISH) {
            call.await("end of the job on " + disk, jobs.abort(domain, disk));
            return "ended";
        }
        if (stay) {
            return "ended";
        }
        return waits && then == Then.WAIT ? "ready" : "done";
    }

    private static void report(Call call, Domain domain, List<BlockJob> jobs, String outcome) {
        String hint = outcome.equals("ready") ? "; vm blockjob --pivot switches the guest over, --abort does not" : "";
        call.report()
                .result(
                        () -> jobs.stream()
                                .map(job -> "Job '" + job.kind().id() + "' on disk " + job.disk() + " of "
                                        + DomainText.name(domain) + ": " + outcome + hint)
                                .collect(Collectors.joining("\n")),
                        () -> json(domain, jobs, outcome));
    }

    /** Of several disks an array. */
    private static JsonNode json(Domain domain, List<BlockJob> jobs, String outcome) {
        List<ObjectNode> all = jobs.stream()
                .map(job -> DomainText.json(domain)
                        .put("disk", job.disk())
                        .put("job", job.kind().id())
                        .put("outcome", outcome))
                .toList();
        return all.size() == 1 ? all.get(0) : QmpJson.object().putArray("jobs").addAll(all);
    }
}
