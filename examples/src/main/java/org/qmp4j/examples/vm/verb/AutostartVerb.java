package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm autostart}. */
@Command(name = "autostart", description = "marks a domain to be started with the others that are marked")
public final class AutostartVerb extends DomainVerb {
    @Option(names = "--disable", description = "takes the mark away")
    private boolean disable;

    public AutostartVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        boolean marked = call.job("marking " + DomainText.name(domain), () -> domain.setAutostart(!disable));
        call.report()
                .result(
                        () -> DomainText.done(
                                domain, marked ? "marked for autostart" : "not marked for autostart any more"),
                        () -> DomainText.json(domain).put("autostart", marked));
        return After.DONE;
    }
}
