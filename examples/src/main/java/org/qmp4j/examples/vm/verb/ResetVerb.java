package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm reset}. */
@Command(name = "reset", description = "resets a guest at once, as by its reset button")
public final class ResetVerb extends DomainVerb {
    public ResetVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        call.job("reset of " + DomainText.name(domain), domain::reset);
        call.report().result(() -> DomainText.done(domain, "reset"), () -> DomainText.json(domain));
        return After.DONE;
    }
}
