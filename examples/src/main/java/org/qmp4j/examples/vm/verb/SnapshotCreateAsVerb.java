package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.DiskHandling;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.domain.SnapshotDiskDef;
import org.qmp4j.supervisor.storage.EmptySource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-create-as}. */
@Command(name = "snapshot-create-as", description = "makes a snapshot of the disks of a domain, and of its memory")
public final class SnapshotCreateAsVerb extends SnapshotMakingVerb {
    @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", description = "else it is called after the time")
    private @Nullable String name;

    @Option(names = "--description", paramLabel = "TEXT", description = "for people")
    private @Nullable String description;

    @Option(
            names = "--diskspec",
            paramLabel = "DISK[,snapshot=external|no][,driver=FORMAT][,file=PATH]",
            description = "what is done with a disk; once for each")
    private List<String> specs = new ArrayList<>();

    @Option(
            names = "--memspec",
            paramLabel = "[file=]PATH[,snapshot=external]",
            description = "keeps the memory of the guest too, in a file that is made")
    private String memory = "";

    public SnapshotCreateAsVerb(Call call) {
        super(call);
    }

    @Override
    SnapshotDef asked(Call call, Supervisor supervisor) {
        SnapshotDef asked = SnapshotDef.named(name, description);
        return (memory.isEmpty() ? asked : asked.withMemory(memory(memory)))
                .withDisks(specs.stream().map(SnapshotCreateAsVerb::disk).toList());
    }

    /** What {@code --memspec} says. */
    static SnapshotDef.Memory memory(String spec) {
        DiskHandling.Snapshot mode = DiskHandling.Snapshot.EXTERNAL;
        String file = null;
        for (String word : spec.split(",", -1)) {
            if (word.equals("snapshot=no")) {
                mode = DiskHandling.Snapshot.NO;
            } else if (word.equals("snapshot=internal")) {
                mode = DiskHandling.Snapshot.INTERNAL;
            } else if (word.startsWith("snapshot=") && !word.equals("snapshot=external")) {
                throw new CallException(
                        Code.USAGE, "'" + word + "' is not understood in --memspec", "say file=/path, or snapshot=no");
            } else if (!word.equals("snapshot=external")) {
                String path = word.startsWith("file=") ? word.substring(5) : word;
                file = Path.of(path).toAbsolutePath().normalize().toString();
            }
        }
        return new SnapshotDef.Memory(mode, file);
    }

    /** What one {@code --diskspec} says. */
    static SnapshotDiskDef disk(String spec) {
        String[] words = spec.split(",", -1);
        DiskHandling.Snapshot mode = null;
        ImageFormat format = null;
        StorageImage image = StorageImage.of(new EmptySource(false), ImageFormat.RAW);
        for (int i = 1; i < words.length; i++) {
            String value = words[i].substring(words[i].indexOf('=') + 1);
            if (words[i].startsWith("file=")) {
                image = StorageImage.of(new FileSource(value), ImageFormat.RAW);
                mode = mode == null ? DiskHandling.Snapshot.EXTERNAL : mode;
            } else if (words[i].startsWith("driver=") && ImageFormat.of(value).isPresent()) {
                format = ImageFormat.of(value).orElseThrow();
            } else if (words[i].equals("snapshot=no")) {
                mode = DiskHandling.Snapshot.NO;
            } else if (words[i].equals("snapshot=external")) {
                mode = DiskHandling.Snapshot.EXTERNAL;
            } else if (words[i].equals("snapshot=internal")) {
                // which is refused by who knows why
                mode = DiskHandling.Snapshot.INTERNAL;
            } else {
                throw new CallException(
                        Code.USAGE,
                        "'" + words[i] + "' is not understood in --diskspec",
                        "say vda,snapshot=external,driver=qcow2,file=/path, or vda,snapshot=no");
            }
        }
        return new SnapshotDiskDef(words[0], mode, format, null, image);
    }
}
