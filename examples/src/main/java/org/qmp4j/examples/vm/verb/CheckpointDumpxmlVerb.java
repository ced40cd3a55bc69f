package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm checkpoint-dumpxml}. */
@Command(name = "checkpoint-dumpxml", description = "a checkpoint as libvirt's XML")
public final class CheckpointDumpxmlVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "CHECKPOINT", description = "its name")
    private String checkpoint = "";

    @Option(names = "--no-domain", description = "without the domain as it was")
    private boolean noDomain;

    @Option(names = "--size", description = "with the bytes written since; the domain must run")
    private boolean size;

    public CheckpointDumpxmlVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        String xml = call.job(
                "asking " + DomainText.name(domain),
                () -> supervisor.checkpoints().dump(domain, checkpoint, !noDomain, size));
        call.report()
                .result(
                        xml::stripTrailing,
                        () -> QmpJson.object().put("name", checkpoint).put("xml", xml));
        return After.DONE;
    }
}
