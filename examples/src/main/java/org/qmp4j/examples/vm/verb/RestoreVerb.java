package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm restore}. */
@Command(name = "restore", description = "starts the guest of a file that save, or libvirt, has written")
public final class RestoreVerb extends Verb {
    @Parameters(index = "0", paramLabel = "FILE", description = "the file; it stays")
    private Path file = Path.of("");

    @Option(names = "--running", description = "the guest runs, whatever it did when it was saved")
    private boolean running;

    @Option(names = "--paused", description = "the guest is paused, whatever it did when it was saved")
    private boolean paused;

    public RestoreVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        Boolean state = SaveFlags.state(running, paused);
        ProgressLine line = new ProgressLine(call);
        try (Supervisor supervisor = call.open()) {
            Domain domain;
            try {
                domain = call.job(
                        "restoring " + file, () -> supervisor.saveImages().restore(file, state, line));
            } finally {
                line.end();
            }
            Domain restored = domain;
            call.report()
                    .result(
                            () -> DomainText.done(restored, "restored from " + file),
                            () -> DomainText.json(restored).put("file", file.toString()));
        }
        return 0;
    }
}
