package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.saveimage.SaveImage;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code vm managedsave}. */
@Command(name = "managedsave", description = "saves a guest for its own next start, which goes on from there, once")
public final class ManagedsaveVerb extends DomainVerb {
    @Mixin
    private final SaveFlags flags = new SaveFlags();

    public ManagedsaveVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        ProgressLine line = new ProgressLine(call);
        SaveImage image = SaveText.saved(
                call,
                line,
                "saving " + DomainText.name(domain),
                () -> supervisor
                        .saveImages()
                        .managedSave(domain, flags.options().withProgress(line))
                        .done());
        call.report()
                .result(() -> DomainText.done(domain, "saved for its next start"), () -> SaveText.json(domain, image));
        return After.DONE;
    }
}
