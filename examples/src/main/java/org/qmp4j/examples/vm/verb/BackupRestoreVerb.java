package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.backup.Archive;
import org.qmp4j.supervisor.backup.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm backup-restore}. */
@Command(
        name = "backup-restore",
        description = "makes a disk again of the backups in an archive, which stay as they are")
public final class BackupRestoreVerb extends Verb {
    @Parameters(index = "0", paramLabel = "DIR", description = "what backup-begin --to named")
    private Path archive = Path.of("");

    @Parameters(index = "1", paramLabel = "DISK", description = "target of the disk, such as vda")
    private String disk = "";

    @Parameters(index = "2", paramLabel = "FILE", description = "the file that is made")
    private Path target = Path.of("");

    @Option(names = "--backup", paramLabel = "NAME", description = "as it was at that one; else at the last")
    private @Nullable String name;

    @Option(names = "--format", paramLabel = "FORMAT", description = "qcow2 or raw (qcow2)")
    private String format = "qcow2";

    public BackupRestoreVerb(Call call) {
        super(call);
    }

    @Override
    int run(Call call) throws Exception {
        if (!List.of("qcow2", "raw").contains(format)) {
            throw new CallException(Code.USAGE, "a disk is not restored to " + format, "say qcow2 or raw");
        }
        List<Archive.Image> chain;
        try {
            chain = Archive.open(archive).chain(name, disk);
        } catch (UncheckedIOException e) {
            throw new CallException(
                    Code.FILE, e.getMessage() + ": " + e.getCause(), "give the directory that backup-begin --to named");
        }
        Restoration restoration = new Restoration(call.emulator());
        call.await("restoring " + target, CompletableFuture.supplyAsync(() -> {
            restoration.restore(chain, target, format);
            return target;
        }));
        call.report()
                .result(
                        () -> "Disk " + disk + " restored to " + target + " from "
                                + (chain.size() == 1 ? "one image" : chain.size() + " images"),
                        () -> json(chain));
        return 0;
    }

    /** {@code {disk, file, format, images: [FILE …]}}. */
    private ObjectNode json(List<Archive.Image> chain) {
        ObjectNode json = QmpJson.object()
                .put("disk", disk)
                .put("file", target.toString())
                .put("format", format);
        ArrayNode images = json.putArray("images");
        chain.forEach(image -> images.add(image.file().toString()));
        return json;
    }
}
