package org.qmp4j.examples.vm.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm screenshot}. */
@Command(name = "screenshot", description = "takes a picture of a guest's first screen, as PNG")
public final class ScreenshotVerb extends DomainVerb {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "where it goes (default: NAME.png here)")
    private @Nullable Path file;

    public ScreenshotVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Path asked = file != null ? file : Path.of(domain.definition().name() + ".png");
        Path target = asked.toAbsolutePath();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new CallException(
                    Code.FILE, "no file can be made in " + folder, "name a directory that you may write to");
        }
        // QEMU writes it: its own run directory is where it surely may
        Path taken = domain.liveRecord()
                .map(LiveRecord::qmpSocket)
                .map(socket -> socket.resolveSibling("screenshot.png"))
                .orElse(target);
        call.job("screenshot of " + DomainText.name(domain), () -> domain.screenshot(taken));
        Files.move(taken, target, StandardCopyOption.REPLACE_EXISTING);
        long bytes = size(target);
        call.report()
                .result(
                        () -> "Screenshot of domain " + DomainText.name(domain) + " saved to " + target + " (" + bytes
                                + " bytes)",
                        () -> DomainText.json(domain)
                                .put("file", target.toString())
                                .put("bytes", bytes));
        return After.DONE;
    }

    private static long size(Path target) throws IOException {
        return Files.size(target);
    }
}
