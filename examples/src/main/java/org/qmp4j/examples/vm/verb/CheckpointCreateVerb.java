package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.checkpoint.model.Checkpoint;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm checkpoint-create}. */
@Command(name = "checkpoint-create", description = "from now on it is known what is written to the disks of a domain")
public final class CheckpointCreateVerb extends DomainVerb {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "<domaincheckpoint>; - is standard input; without one it is called after the time, on all disks")
    private Path file = Path.of("");

    public CheckpointCreateVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        String xml = file.toString().isEmpty() ? "<domaincheckpoint/>" : XmlFile.read(file, call.in());
        Checkpoint made = call.job(
                "making a checkpoint of " + DomainText.name(domain),
                () -> supervisor.checkpoints().create(domain, xml));
        call.report()
                .result(
                        () -> "Checkpoint '" + made.name() + "' of domain '"
                                + domain.definition().name() + "' made",
                        () -> CheckpointText.json(made, true));
        return After.DONE;
    }
}
