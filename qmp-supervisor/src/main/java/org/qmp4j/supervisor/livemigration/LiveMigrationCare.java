package org.qmp4j.supervisor.livemigration;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.vm.DomainCare;
import org.qmp4j.supervisor.vm.Elsewhere;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.JobScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrations that were cut short. A source whose guest was not handed over goes on with it; one whose guest was does nothing before it
 * is settled who has it. A destination that has all of a guest and had the word for it lets it run.
 */
final class LiveMigrationCare implements DomainCare {
    private static final Logger LOG = LoggerFactory.getLogger(LiveMigrationCare.class);

    private final Acceptance acceptance;
    private final Consumer<UUID> undefine;

    /** @param undefine forgets a domain */
    LiveMigrationCare(Acceptance acceptance, Consumer<UUID> undefine) {
        this.acceptance = acceptance;
        this.undefine = undefine;
    }

    @Override
    public void attached(JobScope scope) {
        DomainDirectory directory = scope.directory();
        Acceptance.loaded(directory).ifPresent(start -> {
            NewImages.keep(directory);
            acceptance.accept(directory, start);
        });
        DepartureJournal journal = new DepartureJournal(directory);
        journal.entry().ifPresent(entry -> {
            switch (entry.step()) {
                case DepartureJournal.LEAVING -> {
                    // nobody was told that it was sent, so nobody runs it
                    Retreat.stay(scope, entry.runs());
                    journal.end();
                    LOG.info("[{}] its migration to {} was cut short; it goes on", scope.label(), entry.to());
                }
                case DepartureJournal.BACK -> new Settlement(scope, now -> {}).back(entry);
                case DepartureJournal.GONE ->
                    scope.next(JobKind.SETTLE, next -> new Settlement(next, now -> {}).goneFor(entry))
                            .thenAccept(outcome -> {
                                if (outcome == Settlement.Outcome.UNDEFINE) {
                                    undefine.accept(directory.uuid());
                                }
                            });
                default -> elsewhere(directory).ifPresent(other -> scope.remark(other.reason()));
            }
        });
    }

    @Override
    public void stopping(JobScope scope) {
        boolean handed = new DepartureJournal(scope.directory())
                .entry()
                .filter(entry -> entry.is(DepartureJournal.HANDED))
                .isPresent();
        if (handed && scope.hasProcess()) {
            new PostCopy(scope).requireNoneSent();
        }
    }

    @Override
    public Optional<String> ended(DomainDirectory directory) {
        try {
            NewImages.remove(directory);
        } catch (IOException e) {
            LOG.warn("domain {}: images that were made for it cannot be removed", directory.uuid(), e);
        }
        DepartureJournal journal = new DepartureJournal(directory);
        journal.entry()
                .filter(entry ->
                        !entry.is(DepartureJournal.HANDED) && !(entry.is(DepartureJournal.GONE) && entry.undefine()))
                .ifPresent(entry -> journal.end());
        return Optional.empty();
    }

    @Override
    public Optional<Elsewhere> elsewhere(DomainDirectory directory) {
        return new DepartureJournal(directory)
                .entry()
                .filter(entry -> entry.is(DepartureJournal.HANDED) || entry.is(DepartureJournal.GONE))
                .map(entry -> entry.is(DepartureJournal.GONE)
                        ? new Elsewhere("migrated to " + entry.to(), "its process here is about to end")
                        : new Elsewhere(
                                "handed to " + entry.to() + ", and may run there",
                                "see whether it does: settle it with that root, or say which of the two has it"));
    }
}
