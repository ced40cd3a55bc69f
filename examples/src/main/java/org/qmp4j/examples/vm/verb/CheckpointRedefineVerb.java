package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.checkpoint.RedefineOptions;
import org.qmp4j.supervisor.checkpoint.model.CheckpointSet;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm checkpoint-redefine}. */
@Command(
        name = "checkpoint-redefine",
        description = "says which checkpoints there were, in any order: all of them or none")
public final class CheckpointRedefineVerb extends DomainVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "<domaincheckpoint> each")
    private List<Path> files = List.of();

    @Option(names = "--all", description = "those that are not given are forgotten")
    private boolean all;

    @Option(names = "--validate", description = "their bitmaps must be there, and good")
    private boolean validate;

    @Option(names = "--several-roots", description = "more than one may have no parent")
    private boolean severalRoots;

    public CheckpointRedefineVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        List<String> xmls = new ArrayList<>();
        for (Path file : files) {
            xmls.add(XmlFile.read(file, call.in()));
        }
        RedefineOptions options = RedefineOptions.STANDARD;
        options = all ? options.all() : options;
        options = validate ? options.validated() : options;
        RedefineOptions chosen = severalRoots ? options.withSeveralRoots() : options;
        CheckpointSet set = call.job(
                "telling checkpoints of " + DomainText.name(domain),
                () -> supervisor.checkpoints().redefine(domain, xmls, chosen));
        call.report().result(() -> CheckpointText.text(set, false), () -> CheckpointText.json(set));
        return After.DONE;
    }
}
