package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm create}. */
@Command(name = "create", description = "starts a domain from domain XML that is forgotten when it stops")
public final class CreateVerb extends Verb {
    @Parameters(paramLabel = "FILE", description = "the XML; - for standard input")
    private Path file = Path.of("");

    public CreateVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        String xml = XmlFile.read(file, call.in());
        try (Supervisor supervisor = call.open()) {
            Domain domain = call.await("starting the domain of " + file, supervisor.create(xml));
            call.report()
                    .result(
                            () -> DomainText.done(domain, "started from " + file + ", until it stops"),
                            () -> DomainText.json(domain));
        }
        return 0;
    }
}
