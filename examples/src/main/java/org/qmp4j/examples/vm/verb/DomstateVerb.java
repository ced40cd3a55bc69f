package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm domstate}. */
@Command(name = "domstate", description = "says what state a domain is in")
public final class DomstateVerb extends DomainVerb {
    @Option(names = "--reason", description = "and why")
    private boolean reason;

    public DomstateVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        call.report()
                .result(
                        () -> DomainText.state(domain) + (reason ? " (" + domain.reason() + ")" : ""),
                        () -> DomainText.json(domain));
        return After.DONE;
    }
}
