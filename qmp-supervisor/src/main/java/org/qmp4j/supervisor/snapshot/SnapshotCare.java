package org.qmp4j.supervisor.snapshot;

import java.util.Optional;
import org.qmp4j.error.QmpCommandException;
import org.qmp4j.supervisor.monitor.InsertedFacts;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a snapshot ends, whoever began it and wherever it was cut short. A guest that runs is on its overlays or not, all at once.
 * Without a process an overlay that was ready is kept: either it is empty, or the guest wrote to it.
 */
public final class SnapshotCare implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotCare.class);

    /** For the supervisor, which has one for all domains. */
    public SnapshotCare() {}

    private static Optional<JournalEntry> entry(DomainDirectory directory) {
        return directory.journal().entry(SnapshotTask.SNAPSHOT);
    }

    @Override
    public void taken(DomainDirectory directory) {
        Optional<JournalEntry> entry = entry(directory);
        if (entry.isEmpty() || SnapshotTask.of(entry.get()).isLive()) {
            return;
        }
        SnapshotTask task = SnapshotTask.of(entry.get());
        if (directory.definition().equals(Optional.of(task.definition()))) {
            keep(directory, task);
        } else {
            task.removeMade();
        }
        directory.journal().clear(SnapshotTask.SNAPSHOT);
    }

    @Override
    public void attached(JobScope scope) {
        settle(scope);
    }

    @Override
    public Optional<String> ended(DomainDirectory directory) {
        Optional<JournalEntry> entry = entry(directory);
        if (entry.isEmpty() || !SnapshotTask.of(entry.get()).isLive()) {
            return Optional.empty();
        }
        SnapshotTask task = SnapshotTask.of(entry.get());
        boolean done = entry.get().step().equals(SnapshotTask.READY);
        if (done) {
            directory.writeDefinition(task.definition());
            directory.imagesAtStop().delete();
            keep(directory, task);
        } else {
            task.removeMade();
        }
        directory.journal().clear(SnapshotTask.SNAPSHOT);
        return done ? Optional.of(task.definition()) : Optional.empty();
    }

    /** Ends what is under way on a guest that runs, if anything is. */
    void settle(JobScope scope) {
        Optional<JournalEntry> entry = entry(scope.directory());
        if (entry.isEmpty() || !SnapshotTask.of(entry.get()).isLive()) {
            return;
        }
        SnapshotTask task = SnapshotTask.of(entry.get());
        if (entry.get().step().equals(SnapshotTask.READY) && isOn(scope, task)) {
            scope.keepLive(scope.notation().readLive(task.live()));
            scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "kept");
            scope.redefine(scope.notation().read(task.definition()));
            scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "redefined");
            keep(scope.directory(), task);
        } else {
            if (!task.memory().isEmpty()) {
                SaveImages.giveUp(scope);
            }
            remove(scope, task);
            scope.directory().journal().pass(SnapshotTask.SNAPSHOT, "cleared");
            task.removeMade();
        }
        if (task.resumes()) {
            scope.await(scope.monitor().resume());
        }
        scope.directory().journal().clear(SnapshotTask.SNAPSHOT);
    }

    private static void keep(DomainDirectory directory, SnapshotTask task) {
        task.keep(directory);
        directory.journal().pass(SnapshotTask.SNAPSHOT, "noted");
    }

    /** The transaction puts all on or none: one disk tells. */
    private static boolean isOn(JobScope scope, SnapshotTask task) {
        String[] device = task.device().split(" ", 2);
        return scope.await(scope.monitor().blockJobs().inserted(device[0]))
                .map(InsertedFacts::node)
                .filter(device[1]::equals)
                .isPresent();
    }

    private static void remove(JobScope scope, SnapshotTask task) {
        for (String node : task.nodes()) {
            try {
                scope.await(scope.monitor().blocks().removeNode(node));
            } catch (QmpCommandException e) {
                LOG.warn("[{}] the block node {} is no longer needed, and stays", scope.label(), node, e);
            }
        }
    }
}
