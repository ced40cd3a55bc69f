package org.qmp4j.examples.vm.verb;

import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.snapshot.SnapshotMaking;
import org.qmp4j.supervisor.snapshot.SnapshotOptions;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Option;

/** A verb that makes a snapshot. */
abstract class SnapshotMakingVerb extends DomainVerb {
    @Option(names = "--relative", description = "the new images name the old ones relative to themselves")
    private boolean relative;

    @Option(names = "--reuse-external", description = "the new images are there already, over the right ones")
    private boolean reuse;

    @Option(names = "--no-metadata", description = "the images alone: it is not kept under its name")
    private boolean unnoted;

    @Option(names = "--disk-only", description = "without memory, as all are that name no file for it")
    @SuppressWarnings("unused") // scripts for virsh say it
    private boolean diskOnly;

    SnapshotMakingVerb(Call call) {
        super(call);
    }

    /** What is asked for. */
    abstract SnapshotDef asked(Call call, Supervisor supervisor) throws Exception;

    @Override
    final After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        SnapshotDef asked = asked(call, supervisor);
        SnapshotOptions options = new SnapshotOptions(relative, reuse, !unnoted);
        ProgressLine line = new ProgressLine(call);
        SnapshotDef made;
        try {
            made = call.job("snapshot of " + DomainText.name(domain), () -> {
                SnapshotMaking making = supervisor.snapshots().make(domain, asked, options, line);
                Interruption interruption = new Interruption(making::abort, making.done());
                return making.done().whenComplete((done, problem) -> interruption.close());
            });
        } finally {
            line.end();
        }
        call.report()
                .result(
                        () -> "Snapshot '" + made.name() + "' of domain " + DomainText.name(domain) + " made",
                        () -> SnapshotText.json(made, !unnoted));
        return After.DONE;
    }
}
