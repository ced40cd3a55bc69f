package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.BlockJob;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm blockjob}. */
@Command(name = "blockjob", description = "tells of the jobs on the images of a domain, or ends one")
public final class BlockjobVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "DISK", arity = "0..1", description = "target of the disk; else all")
    private String disk = "";

    @Option(names = "--abort", description = "ends it without effect; a copy that is ready is whole then")
    private boolean abort;

    @Option(names = "--pivot", description = "switches the guest over to what was copied to")
    private boolean pivot;

    @Option(names = "--resume", description = "one that stands still, for want of space, goes on")
    private boolean resume;

    @Option(names = "--bandwidth", paramLabel = "MIB", description = "MiB a second at most; 0 for no limit")
    private @Nullable Long bandwidth;

    public BlockjobVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        BlockJobs jobs = supervisor.blockJobs();
        boolean change = changes();
        if (abort && pivot || change && disk.isEmpty()) {
            throw new CallException(
                    Code.USAGE,
                    "one job is ended or limited at a time, in one way",
                    "name the disk, and --abort or --pivot");
        }
        Long limit = bandwidth;
        if (limit != null) {
            call.job("limit of " + disk, () -> jobs.limit(domain, disk, limit << 20));
        }
        if (resume) {
            call.job("job on " + disk, () -> jobs.resume(domain, disk));
        }
        if (pivot) {
            call.job("pivot of " + disk, () -> jobs.pivot(domain, disk));
        }
        if (abort) {
            call.job("end of the job on " + disk, () -> jobs.abort(domain, disk));
        }
        call.claim(domain);
        List<BlockJob> shown = call.await("asking " + DomainText.name(domain), jobs.jobs(domain)).stream()
                .filter(job -> disk.isEmpty() || job.disk().equals(disk))
                .toList();
        call.report().result(() -> text(shown), () -> json(shown));
        return After.DONE;
    }

    private boolean changes() {
        return abort || pivot || resume || bandwidth != null;
    }

    private static String text(List<BlockJob> jobs) {
        return jobs.isEmpty()
                ? "No job"
                : jobs.stream()
                        .map(job -> String.format(
                                "%-6s %-14s %-10s %s%s",
                                job.disk(),
                                job.kind().id(),
                                job.status(),
                                JobProgress.bar(job.current(), job.total()),
                                job.error().map(why -> " " + why).orElse("")))
                        .collect(Collectors.joining("\n"));
    }

    private static ArrayNode json(List<BlockJob> jobs) {
        ObjectNode around = QmpJson.object();
        ArrayNode all = around.putArray("jobs");
        for (BlockJob job : jobs) {
            all.addObject()
                    .put("disk", job.disk())
                    .put("job", job.kind().id())
                    .put("status", job.status())
                    .put("ready", job.ready())
                    .put("current", job.current())
                    .put("total", job.total())
                    .put("error", job.error().orElse(null));
        }
        return all;
    }
}
