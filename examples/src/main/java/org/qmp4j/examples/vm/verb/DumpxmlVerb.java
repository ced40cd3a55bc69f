package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm dumpxml}. */
@Command(name = "dumpxml", description = "prints the definition as domain XML")
public final class DumpxmlVerb extends DomainVerb {
    @Option(names = "--inactive", description = "the definition, also while the domain runs")
    private boolean inactive;

    public DumpxmlVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        String xml = supervisor.xml(domain);
        if (!inactive && domain.liveRecord().isPresent()) {
            call.report()
                    .note("this is what was asked for; what the running guest really has: vm dominfo "
                            + domain.definition().name());
        }
        call.report().result(xml::stripTrailing, () -> DomainText.json(domain).put("xml", xml));
        return After.DONE;
    }
}
