package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.saveimage.SaveImage;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vm save}. */
@Command(name = "save", description = "writes the state of a guest to a file, as libvirt does, and ends its process")
public final class SaveVerb extends DomainVerb {
    @Parameters(index = "1", paramLabel = "FILE", description = "a new file")
    private Path file = Path.of("");

    @Mixin
    private final SaveFlags flags = new SaveFlags();

    public SaveVerb(Call call) {
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
                        .save(domain, file, flags.options().withProgress(line))
                        .done());
        call.report().result(() -> DomainText.done(domain, SaveText.text(image)), () -> SaveText.json(domain, image));
        return After.DONE;
    }
}
