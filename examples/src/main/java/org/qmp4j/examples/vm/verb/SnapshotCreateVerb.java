package org.qmp4j.examples.vm.verb;

import java.nio.file.Path;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code vm snapshot-create}. */
@Command(name = "snapshot-create", description = "makes a snapshot of the disks of a domain, as XML says")
public final class SnapshotCreateVerb extends SnapshotMakingVerb {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "<domainsnapshot>; - is standard input; without one it is called after the time")
    private Path file = Path.of("");

    public SnapshotCreateVerb(Call call) {
        super(call);
    }

    @Override
    SnapshotDef asked(Call call, Supervisor supervisor) throws Exception {
        return file.toString().isEmpty()
                ? SnapshotDef.named(null, null)
                : supervisor.snapshots().read(XmlFile.read(file, call.in()));
    }
}
