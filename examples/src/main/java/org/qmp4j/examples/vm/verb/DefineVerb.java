package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm define}. */
@Command(name = "define", description = "defines a domain from domain XML, without starting it")
public final class DefineVerb extends Verb {
    @Parameters(paramLabel = "FILE", description = "the XML; - for standard input")
    private Path file = Path.of("");

    @Option(
            names = "--redefine",
            paramLabel = "DOMAIN",
            description =
                    "the XML is the definition of that domain from its next start on; what it leaves open is decided anew")
    private String known = "";

    public DefineVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        String xml = XmlFile.read(file, call.in());
        try (Supervisor supervisor = call.open()) {
            Domain domain = known.isEmpty() ? supervisor.define(xml) : redefined(call, supervisor, xml);
            call.report()
                    .result(
                            () -> DomainText.done(domain, "defined from " + file + ", uuid " + domain.uuid()),
                            () -> DomainText.json(domain));
        }
        return 0;
    }

    private Domain redefined(Call call, Supervisor supervisor, String xml) throws Exception {
        Domain domain = supervisor.domain(known);
        call.job("redefining " + known, () -> supervisor.redefine(domain, xml));
        return domain;
    }
}
