package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm resume}. */
@Command(name = "resume", description = "lets the virtual CPUs of a guest run on")
public final class ResumeVerb extends DomainVerb {
    public ResumeVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        call.job("resume of " + DomainText.name(domain), domain::resume);
        call.report().result(() -> DomainText.done(domain, "resumed"), () -> DomainText.json(domain));
        return After.DONE;
    }
}
