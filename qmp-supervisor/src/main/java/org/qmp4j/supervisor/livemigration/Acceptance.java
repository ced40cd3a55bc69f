package org.qmp4j.supervisor.livemigration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.cookie.MigrationFacts;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.DomainSettings;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.NamedTexts;

/**
 * A destination takes a guest: durable before it runs, and kept when its domain is gone. Whoever asks later whether it was taken gets
 * an answer that stays true.
 *
 * @param kept which migrations were accepted here: each says of which domain
 */
record Acceptance(NamedTexts kept) {
    private static final String MIGRATION = "migration";
    private static final String PERSISTENT = "migrationPersistent";
    private static final String CHECKPOINTS = "migrationCheckpoints";

    /** What the start of an arriving guest notes. */
    static Map<String, String> notes(MigrationFacts facts, boolean persistent) {
        Map<String, String> notes = new HashMap<>();
        notes.put(MIGRATION, facts.id().toString());
        String checkpoints = facts.checkpoints();
        if (checkpoints != null) {
            notes.put(CHECKPOINTS, checkpoints);
        }
        notes.put(PERSISTENT, Boolean.toString(persistent));
        return notes;
    }

    /** The start of an arriving guest whose process has all of it, as it is noted. */
    static Optional<JournalEntry> loaded(DomainDirectory directory) {
        return directory
                .journal()
                .entry(StartJournal.START)
                .filter(entry -> entry.facts().containsKey(MIGRATION) && !StartJournal.isHalfLoaded(entry));
    }

    /** Whether that is the start of that one, and its process has all of it. */
    static boolean isLoaded(JournalEntry entry, UUID id) {
        return id.toString().equals(entry.facts().get(MIGRATION)) && !StartJournal.isHalfLoaded(entry);
    }

    /** Notes it, once or again. */
    void accept(DomainDirectory directory, JournalEntry start) {
        kept.write(start.fact(MIGRATION), directory.uuid().toString());
        directory.journal().pass(StartJournal.START, "remembered-for-source");
        // the guest's own: what is kept of an earlier life of it here is the past
        Optional.ofNullable(start.facts().get(CHECKPOINTS)).ifPresent(directory.checkpoints()::write);
        DomainSettings settings = directory.settings();
        if (Boolean.parseBoolean(start.fact(PERSISTENT)) && !settings.persistent()) {
            directory.writeSettings(settings.kept());
        }
    }

    boolean has(UUID id) {
        return kept.read(id.toString()).isPresent();
    }

    void forget(UUID id) {
        kept.delete(id.toString());
    }
}
