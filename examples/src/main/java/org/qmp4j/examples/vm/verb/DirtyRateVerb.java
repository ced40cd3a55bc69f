package org.qmp4j.examples.vm.verb;

import java.time.Duration;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Measuring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm domdirtyrate-calc}. */
@Command(
        name = "domdirtyrate-calc",
        description =
                "begins to measure how fast a guest writes to its memory; domstats --dirtyrate tells what came of it")
public final class DirtyRateVerb extends DomainVerb {
    @Option(names = "--seconds", paramLabel = "SECONDS", description = "over how long, 1 to 60 (1)")
    private int seconds = 1;

    public DirtyRateVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (seconds < 1 || seconds > 60) {
            throw new CallException(
                    Code.USAGE, "a dirty rate is not measured over " + seconds + " seconds", "give 1 to 60");
        }
        call.job("asking " + DomainText.name(domain), () -> Measuring.dirtyRate(domain, Duration.ofSeconds(seconds)));
        call.report()
                .result(
                        () -> DomainText.done(domain, "is being measured"),
                        () -> DomainText.json(domain).put("seconds", seconds));
        return After.DONE;
    }
}
