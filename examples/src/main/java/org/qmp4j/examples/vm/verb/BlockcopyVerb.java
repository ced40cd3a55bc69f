package org.qmp4j.examples.vm.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.examples.vm.call.CallException;
import org.qmp4j.examples.vm.call.Code;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.blockjob.CopyTarget;
import org.qmp4j.supervisor.blockjob.DiskJob;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;
import org.qmp4j.supervisor.storage.StorageImage;
import org.qmp4j.supervisor.storage.StorageSource;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm blockcopy}. */
@Command(
        name = "blockcopy",
        description =
                "copies a disk to another image while the guest writes; then waits for a pivot. One of a domain that is"
                        + " stopped waits for nothing")
public final class BlockcopyVerb extends BlockVerb {
    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "DEST",
            description =
                    "the file that is made, or a block device; of several disks the directory of files DISK.FORMAT")
    private Path destination = Path.of("");

    @Option(
            names = "--xml",
            paramLabel = "FILE",
            description =
                    "a <disk> says where to, also over which images (<backingStore>): they have in them what is below the"
                            + " top of the disk; - is standard input")
    private Path xml = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "qcow2 or raw (qcow2)")
    private String format = "qcow2";

    @Option(names = "--shallow", description = "what is below the top stays where it is, also for the copy")
    private boolean shallow;

    @Option(names = "--reuse-external", description = "the image is there already, and is written over")
    private boolean reuse;

    @Option(names = "--blockdev", description = "DEST is a block device")
    private boolean device;

    @Option(
            names = "--pivot",
            description = "switches the guest over, or the domain that is stopped, as soon as that can be")
    private boolean pivot;

    @Option(names = "--finish", description = "ends the copy as soon as it is whole; the guest stays where it is")
    private boolean finish;

    public BlockcopyVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        if (pivot && finish) {
            throw new CallException(Code.USAGE, "--pivot and --finish exclude each other", "say one of them");
        }
        if (several() && (!xml.toString().isEmpty() || device)) {
            throw new CallException(
                    Code.USAGE, "several disks are copied to files in a directory", "say the directory as DEST");
        }
        Then then = pivot ? Then.PIVOT : finish ? Then.FINISH : Then.WAIT;
        CopyTarget target = several() ? file("") : target(call, supervisor);
        follow(
                call,
                supervisor,
                domain,
                then,
                () -> supervisor.blockJobs().copy(domain, disk(), target, speed()),
                disk -> DiskJob.copy(disk, file(disk), speed()));
        return After.DONE;
    }

    private CopyTarget target(Call call, Supervisor supervisor) throws IOException {
        if (xml.toString().isEmpty() == destination.toString().isEmpty()) {
            throw new CallException(Code.USAGE, "a copy has one destination", "say DEST, or --xml FILE");
        }
        if (!xml.toString().isEmpty()) {
            return then(supervisor.blockJobs().target(XmlFile.read(xml, call.in()), shallow, reuse));
        }
        return file("");
    }

    /** @param disk the one of several that is copied there, to a file of its own; empty for DEST itself */
    private CopyTarget file(String disk) {
        ImageFormat known = ImageFormat.of(format)
                .orElseThrow(() -> new CallException(Code.USAGE, "there is no format " + format, "say qcow2 or raw"));
        Path place = disk.isEmpty() ? destination : destination.resolve(disk + "." + format);
        String path = place.toAbsolutePath().normalize().toString();
        StorageSource source = device ? new BlockSource(path) : new FileSource(path);
        return then(new CopyTarget(StorageImage.of(source, known), shallow, reuse));
    }

    private CopyTarget then(CopyTarget target) {
        return pivot ? target.pivotingStopped() : target;
    }
}
