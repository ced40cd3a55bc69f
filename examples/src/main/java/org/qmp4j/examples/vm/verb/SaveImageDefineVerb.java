package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.saveimage.SaveImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm save-image-define}. */
@Command(name = "save-image-define", description = "puts another definition of the same guest into a file")
public final class SaveImageDefineVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "a saved guest")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "XML", description = "a file with domain XML; - is standard input")
    private Path xml = Path.of("");

    @Option(names = "--running", description = "the guest runs when it is restored")
    private boolean running;

    @Option(names = "--paused", description = "the guest is paused when it is restored")
    private boolean paused;

    public SaveImageDefineVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        Boolean state = SaveFlags.state(running, paused);
        String text = XmlFile.read(xml, call.in());
        try (Supervisor supervisor = call.open()) {
            SaveImage image = supervisor.saveImages().define(file, text, state);
            call.report().result(() -> "Definition in " + file + " replaced", () -> SaveText.json(image));
        }
        return 0;
    }
}
