package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.saveimage.SaveProgress;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm domjobinfo}: also of a job that another call does. */
@Command(
        name = "domjobinfo",
        description = "says how far a save is that is under way, or the memory of a snapshot, whichever call does it")
public final class DomjobinfoVerb extends DomainVerb {
    public DomjobinfoVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        Optional<SaveProgress> job = supervisor
                .saveImages()
                .underWay(domain)
                .or(() -> supervisor.snapshots().underWay(domain));
        call.report()
                .result(
                        () -> job.map(ProgressLine::text)
                                .orElse("No job of domain " + DomainText.name(domain) + " is under way"),
                        () -> json(domain, job));
        return After.DONE;
    }

    private static ObjectNode json(Domain domain, Optional<SaveProgress> job) {
        ObjectNode json = DomainText.json(domain);
        job.ifPresentOrElse(
                now -> json.putObject("job")
                        .put("operation", now.operation())
                        .put("file", now.file().toString())
                        .put("since", now.since().toString())
                        .put(
                                "elapsedMillis",
                                Duration.between(now.since(), Instant.now()).toMillis())
                        .put("bytes", now.bytes())
                        .put("total", now.total()),
                () -> json.putNull("job"));
        return json;
    }
}
