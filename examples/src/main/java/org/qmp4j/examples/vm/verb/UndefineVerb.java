package org.qmp4j.examples.vm.verb;

import java.util.EnumSet;
import java.util.Set;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.UndefineFlag;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vm undefine}. */
@Command(
        name = "undefine",
        description =
                "forgets a stopped domain, its log included; its disks stay. What it still has is named, and goes only when asked for")
public final class UndefineVerb extends DomainVerb {
    @Option(names = "--managed-save", description = "its managed save image goes too")
    private boolean managedSave;

    @Option(names = "--snapshots-metadata", description = "what is known of its snapshots goes too")
    private boolean snapshots;

    @Option(names = "--checkpoints-metadata", description = "what is known of its checkpoints goes too")
    private boolean checkpoints;

    @Option(
            names = "--nvram",
            description = "what its firmware has kept goes too, unless that is in a file of its definition")
    private boolean nvram;

    public UndefineVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        call.claim(domain);
        supervisor.undefine(domain, losing());
        call.report().result(() -> DomainText.done(domain, "undefined"), () -> DomainText.gone(domain));
        return After.DONE;
    }

    private Set<UndefineFlag> losing() {
        Set<UndefineFlag> losing = EnumSet.noneOf(UndefineFlag.class);
        add(losing, UndefineFlag.MANAGED_SAVE, managedSave);
        add(losing, UndefineFlag.SNAPSHOTS_METADATA, snapshots);
        add(losing, UndefineFlag.CHECKPOINTS_METADATA, checkpoints);
        add(losing, UndefineFlag.NVRAM, nvram);
        return losing;
    }

    private static void add(Set<UndefineFlag> losing, UndefineFlag flag, boolean asked) {
        if (asked) {
            losing.add(flag);
        }
    }
}
