package org.qmp4j.examples.vm.verb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qmp4j.examples.vm.call.Call;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.domain.SnapshotDef;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.vm.Domain;
import picocli.CommandLine.Command;

/** {@code vm snapshot-list}. */
@Command(name = "snapshot-list", description = "the snapshots of a domain; * marks the one that it goes on from")
public final class SnapshotListVerb extends DomainVerb {
    public SnapshotListVerb(Call call) {
        super(call);
    }

    @Override
    After run(Call call, Supervisor supervisor, Domain domain) throws Exception {
        Snapshots snapshots = supervisor.snapshots();
        List<SnapshotDef> all = call.job("asking " + DomainText.name(domain), () -> snapshots.list(domain));
        Optional<String> current = call.job("asking " + DomainText.name(domain), () -> snapshots.current(domain));
        call.report()
                .result(
                        () -> all.stream()
                                .map(one -> String.format(
                                        "%s %-20s %-14s %-20s %s",
                                        isCurrent(one, current) ? "*" : " ",
                                        one.name(),
                                        one.state(),
                                        SnapshotText.at(one),
                                        one.parent() == null ? "" : one.parent()))
                                .collect(Collectors.joining("\n")),
                        () -> {
                            ArrayNode rows = QmpJson.object().putArray("snapshots");
                            all.forEach(one -> rows.add(SnapshotText.json(one, isCurrent(one, current))));
                            return rows;
                        });
        return After.DONE;
    }

    private static boolean isCurrent(SnapshotDef snapshot, Optional<String> current) {
        return current.equals(Optional.ofNullable(snapshot.name()));
    }
}
