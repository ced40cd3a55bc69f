package org.qmp4j.examples.vm.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm define}. */
@Command(name = "define", description = "defines a domain from domain XML, without starting it")
public final class DefineVerb extends Verb {
    @Parameters(paramLabel = "FILE", description = "the XML; - for standard input")
    private Path file = Path.of("");

    public DefineVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        String xml = read(call);
        try (Supervisor supervisor = call.open()) {
            Domain domain = supervisor.define(xml);
            call.report()
                    .result(
                            () -> DomainText.done(domain, "defined from " + file + ", uuid " + domain.uuid()),
                            () -> DomainText.json(domain));
        }
        return 0;
    }

    private String read(Call call) throws IOException {
        try {
            return file.toString().equals("-")
                    ? new String(call.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new CallException(
                    Code.FILE, "there is no file " + e.getMessage(), "give the path of a file with domain XML");
        }
    }
}
