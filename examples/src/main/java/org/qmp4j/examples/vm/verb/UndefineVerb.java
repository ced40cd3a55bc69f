package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm undefine}. */
@Command(name = "undefine", description = "forgets a stopped domain, its log included; its disks stay")
public final class UndefineVerb extends DomainVerb {
    public UndefineVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        call.claim(domain);
        supervisor.undefine(domain);
        call.report().result(() -> DomainText.done(domain, "undefined"), () -> DomainText.gone(domain));
        return After.DONE;
    }
}
