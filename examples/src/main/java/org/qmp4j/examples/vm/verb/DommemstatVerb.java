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

/** {@code vm dommemstat --period}, the half of virsh's that is not in {@code domstats}. */
@Command(
        name = "dommemstat",
        description = "lets a guest be asked about its memory now and then; domstats --balloon tells what it says")
public final class DommemstatVerb extends DomainVerb {
    @Option(names = "--period", required = true, paramLabel = "SECONDS", description = "how often; 0 for no more")
    private int period;

    public DommemstatVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (period < 0) {
            throw new CallException(
                    Code.USAGE, "a guest cannot be asked every " + period + " seconds", "give 0 or more");
        }
        call.job("asking " + DomainText.name(domain), () -> Measuring.guestMemory(domain, Duration.ofSeconds(period)));
        call.report()
                .result(
                        () -> DomainText.done(domain, "is asked about its memory"),
                        () -> DomainText.json(domain).put("period", period));
        return After.DONE;
    }
}
