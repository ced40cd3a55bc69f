package org.qmp4j.supervisor.saveimage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/** What a save notes of itself: the file, and whether the guest ran. */
record SaveJournal(Journal journal) {
    static final String SAVE = "save";
    private static final String COMPLETE = "complete";
    private static final String FILE = "file";
    private static final String RUNNING = "running";
    private static final String MEMORY = "memory";

    void begin(Path file, boolean running, long memory) {
        journal.write(
                SAVE,
                "writing",
                Map.of(FILE, file.toString(), RUNNING, Boolean.toString(running), MEMORY, Long.toString(memory)));
    }

    /** The file is complete: what is left to do is to end the process. */
    void complete() {
        journal.entry(SAVE).ifPresent(entry -> journal.write(SAVE, COMPLETE, entry.facts()));
    }

    void end() {
        if (entry().isPresent()) {
            journal.clear(SAVE);
        }
    }

    void pass(String place) {
        journal.pass(SAVE, place);
    }

    Optional<Cut> entry() {
        return journal.entry(SAVE).map(Cut::new);
    }

    /** A save that is under way, or was cut short. */
    record Cut(JournalEntry entry) {
        Path file() {
            return Path.of(entry.fact(FILE));
        }

        boolean wasRunning() {
            return Boolean.parseBoolean(entry.fact(RUNNING));
        }

        long memory() {
            return entry.number(MEMORY);
        }
    }
}
