package org.qmp4j.supervisor.hotplug;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.commandline.PlugPart;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.monitor.BlockMonitor;
import org.qmp4j.supervisor.vm.JobScope;

/** The medium of a CD drive, changed while the guest runs. In a job. */
final class Media {
    private final JobScope scope;
    private final Settlement settlement;
    private final Wiring wiring;
    private final BlockMonitor blocks;

    Media(JobScope scope, Settlement settlement) {
        this.scope = scope;
        this.settlement = settlement;
        this.wiring = new Wiring(scope);
        this.blocks = scope.monitor().blocks();
    }

    /** The nodes of the medium in that drive, lowest first; none when it is empty. */
    private List<PlugPart> nodes(DomainDef live, String alias) {
        return wiring.parts(live, alias).stream()
                .filter(PlugPart.BlockNode.class::isInstance)
                .toList();
    }

    private static Optional<String> top(List<PlugPart> nodes) {
        return nodes.isEmpty()
                ? Optional.empty()
                : Optional.of(nodes.get(nodes.size() - 1).id());
    }

    void change(Change change, boolean force) {
        String alias = change.alias();
        List<PlugPart> next = nodes(change.live(), alias);
        next.forEach(wiring::add);
        scope.directory().journal().pass(Change.HOTPLUG, "backed");
        try {
            scope.await(blocks.openTray(alias, force));
        } catch (QmpCommandException e) {
            throw new OperationException(
                    scope.label(),
                    "update-device",
                    "open the tray of " + alias + ": the guest has locked it; it was asked, try again or force it",
                    e);
        }
        scope.directory().journal().pass(Change.HOTPLUG, "opened");
        if (scope.await(blocks.medium(alias)).isPresent()) {
            scope.await(blocks.removeMedium(alias));
        }
        scope.directory().journal().pass(Change.HOTPLUG, "emptied");
        conclude(change, next);
    }

    /** The tray is open and empty, or has the new medium. */
    private void conclude(Change change, List<PlugPart> next) {
        String alias = change.alias();
        Optional<String> top = top(next);
        if (top.isPresent() && scope.await(blocks.medium(alias)).isEmpty()) {
            scope.await(blocks.insertMedium(alias, top.get()));
        }
        scope.await(blocks.closeTray(alias));
        scope.directory().journal().pass(Change.HOTPLUG, "inserted");
        List<PlugPart> old = nodes(scope.liveDefinition(), alias);
        if (!top.equals(top(old))) {
            wiring.removeBackends(old);
        }
        scope.directory().journal().pass(Change.HOTPLUG, "cleared");
        DiskDef drive = (DiskDef) Devices.find(change.live(), alias).orElseThrow();
        if (!drive.iotune().isEmpty()) {
            Limits.throttle(scope, drive);
        }
        settlement.commit(scope, change);
    }

    /** What was cut short: without its old medium the drive gets the new one, else it keeps the old one. */
    void finish(Change change) {
        String alias = change.alias();
        List<PlugPart> next = nodes(change.live(), alias);
        Set<String> there = scope.await(blocks.nodes());
        Optional<String> old = top(nodes(scope.liveDefinition(), alias));
        Optional<String> medium = scope.await(blocks.medium(alias));
        boolean complete = next.stream().allMatch(node -> there.contains(node.id()));
        boolean keptOld = medium.isPresent() && medium.equals(old) && !old.equals(top(next));
        if (complete && !keptOld) {
            scope.await(blocks.openTray(alias, true));
            conclude(change, next);
        } else {
            if (!top(next).equals(old)) {
                wiring.removeBackends(next);
            }
            scope.await(blocks.closeTray(alias));
            settlement.forget(scope);
        }
    }
}
