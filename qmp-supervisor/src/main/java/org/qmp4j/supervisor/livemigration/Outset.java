package org.qmp4j.supervisor.livemigration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qmp4j.supervisor.blockjob.LiveDisk;
import org.qmp4j.supervisor.cookie.ActualCpu;
import org.qmp4j.supervisor.cookie.MigrationCookie;
import org.qmp4j.supervisor.cookie.MigrationCookie.Capability;
import org.qmp4j.supervisor.cookie.MigrationCookie.Nbd;
import org.qmp4j.supervisor.cookie.MigrationCookie.NbdDisk;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.cookie.SaveFacts;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.JobScope;

/** What a source says of a guest before it is sent. Asks, and changes nothing. */
record Outset(JobScope scope, MigrationNotation notation) {
    private static final Set<String> STATES = Set.of("running", "paused", "prelaunch", "postmigrate");

    Begun look() {
        RunState state = scope.await(scope.monitor().status());
        if (!STATES.contains(state.word())) {
            throw new DomainStateException(scope.label(), "live migration", state.word(), "running or paused");
        }
        List<String> blockers = scope.await(scope.monitor().migration().blockers());
        if (!blockers.isEmpty()) {
            throw new OperationException(
                    scope.label(), "live migration", "begin: " + String.join("; ", blockers), null);
        }
        DomainDef definition = scope.lastingDefinition();
        return new Begun(notation.text(definition), notation.text(cookie(definition, state.running())));
    }

    private MigrationCookie cookie(DomainDef definition, boolean running) {
        return MigrationCookie.of(
                        definition.name(),
                        scope.directory().uuid(),
                        capabilities(scope.await(scope.monitor().migration().capabilities())),
                        new MigrationFacts(
                                UUID.randomUUID(),
                                running,
                                guest(),
                                scope.directory().checkpoints().read().orElse(null)))
                .with(new Nbd(null, disks(definition)))
                .withBitmaps(new CopiedBitmaps(scope).of(definition));
    }

    /** None of them is to be switched on by itself. */
    static List<Capability> capabilities(Set<String> names) {
        return names.stream().sorted().map(name -> new Capability(name, false)).toList();
    }

    private List<NbdDisk> disks(DomainDef definition) {
        Map<String, Long> sizes = new HashMap<>();
        scope.await(scope.monitor().blockJobs().nodes()).forEach(node -> sizes.put(node.name(), node.size()));
        List<NbdDisk> disks = new ArrayList<>();
        for (DiskDef disk : CopiedDisks.of(definition)) {
            String target = disk.target().dev();
            Long size = sizes.get(node(scope, target));
            if (size != null) {
                disks.add(new NbdDisk(target, size));
            }
        }
        return disks;
    }

    /** The node that the guest's device is on. */
    static String node(JobScope scope, String target) {
        return LiveDisk.of(scope, target, "live migration").node(0);
    }

    private SaveFacts guest() {
        LiveRecord record = scope.record();
        Optional<ActualCpu> cpu = scope.directory().actualCpu().read().flatMap(ActualCpu::of);
        return new SaveFacts(
                record.proof().generation(),
                record.genid().value(),
                record.genid().origin().equals(GenIdDecision.Origin.CUSTOM.name()),
                record.qemu().version(),
                cpu.orElse(null),
                null,
                List.of());
    }
}
