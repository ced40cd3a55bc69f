package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.saveimage.SaveImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm save-image-dumpxml}. */
@Command(name = "save-image-dumpxml", description = "prints the definition of the guest in a file")
public final class SaveImageDumpxmlVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "a saved guest")
    private Path file = Path.of("");

    @Option(names = "--cookie", description = "prints what its reader has to know besides")
    private boolean cookie;

    public SaveImageDumpxmlVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        try (Supervisor supervisor = call.open()) {
            SaveImage image = supervisor.saveImages().read(file);
            String said = cookie ? String.valueOf(image.cookie() == null ? "" : image.cookie()) : image.xml();
            call.report()
                    .result(
                            said::stripTrailing,
                            () -> SaveText.json(image)
                                    .put("complete", image.header().complete())
                                    .put("xml", image.xml())
                                    .put("cookie", image.cookie()));
        }
        return 0;
    }
}
