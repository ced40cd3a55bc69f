package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm suspend}. */
@Command(name = "suspend", description = "stops the virtual CPUs of a guest")
public final class SuspendVerb extends DomainVerb {
    public SuspendVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        call.job("suspend of " + DomainText.name(domain), domain::suspend);
        call.report().result(() -> DomainText.done(domain, "suspended"), () -> DomainText.json(domain));
        return After.DONE;
    }
}
