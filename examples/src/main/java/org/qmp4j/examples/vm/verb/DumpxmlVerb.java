package org.qmp4j.examples.vm.verb;

import java.util.Optional;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm dumpxml}. */
@Command(
        name = "dumpxml",
        description = "prints a domain as XML: what it really has while it runs, else its definition")
public final class DumpxmlVerb extends DomainVerb {
    @Option(names = "--inactive", description = "the definition, also while the domain runs")
    private boolean inactive;

    @Option(names = "--security-info", description = "with the passwords of displays")
    private boolean passwords;

    public DumpxmlVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) {
        String xml = (inactive ? Optional.<String>empty() : domain.liveXml(passwords))
                .orElseGet(() -> domain.inactiveXml(passwords));
        call.report().result(xml::stripTrailing, () -> DomainText.json(domain).put("xml", xml));
        return After.DONE;
    }
}
