package org.qmp4j.supervisor.blockjob;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * Work on several disks of a domain that is stopped, which is one: the definition is on all that was made, or all headers are as they
 * were. Noted before the work on any of them is, and until that of none is.
 *
 * @param isDecided whether all is done but for the definition: there is no way back
 * @param definition what is asked for then
 */
record StoppedGroup(boolean isDecided, String definition) {
    /** The name of the operation in the journal; a domain has one at a time. */
    static final String OPERATION = "imagejobs";

    static Optional<StoppedGroup> of(Journal journal) {
        return journal.entry(OPERATION).map(StoppedGroup::of);
    }

    private static StoppedGroup of(JournalEntry entry) {
        return new StoppedGroup(entry.step().equals(Task.SUCCEEDED), entry.fact(Task.DEFINITION));
    }

    static void note(Journal journal, String step, List<String> disks, String definition) {
        journal.write(OPERATION, step, Map.of("disks", String.join(",", disks), Task.DEFINITION, definition));
    }
}
