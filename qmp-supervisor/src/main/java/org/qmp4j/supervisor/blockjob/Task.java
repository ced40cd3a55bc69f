package org.qmp4j.supervisor.blockjob;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * A job, as the journal has it from before it is begun until nothing of it is left to do.
 *
 * @param kind what it does
 * @param disk target of the disk
 * @param over number of the image that stays above: the top of a pull, the image above the top of a commit; of a pivot the image
 *     that the guest is on
 * @param base number of the image that stays below, or that is switched to; 0 for none
 * @param going names of the block nodes that go when it has succeeded, the highest first
 * @param coming names of the block nodes that were made for it, the highest first: they go when it has not
 * @param made the file that was made for it, or null
 */
record Task(
        BlockJobKind kind,
        String disk,
        int over,
        int base,
        List<String> going,
        List<String> coming,
        @Nullable String made) {
    /** Begins the name of the operation in the journal; the target of the disk ends it. */
    static final String OPERATION = "blockjob-";

    static final String LIVE = "live";
    static final String DEFINITION = "definition";
    static final String ERROR = "error";
    static final String ABORTED = "aborted";

    /** It is about to be prepared: files and nodes. */
    static final String INTENDED = "intended";
    /** QEMU may have the job. */
    static final String BEGUN = "begun";
    /** The guest is to be switched over. */
    static final String COMPLETING = "completing";
    /** It is to end without effect. */
    static final String ABORTING = "aborting";
    /** All is copied, and the graph is about to change. */
    static final String FINALIZING = "finalizing";
    /** The graph has changed. */
    static final String SUCCEEDED = "succeeded";
    /** The graph is as it was. */
    static final String FAILED = "failed";

    Task {
        going = List.copyOf(going);
        coming = List.copyOf(coming);
    }

    static String operation(String disk) {
        return OPERATION + disk;
    }

    /** Its id in QEMU. */
    String id() {
        return id(disk);
    }

    static String id(String disk) {
        return "qmp4j-block-" + disk;
    }

    void note(Journal journal, String step, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put("kind", kind.name());
        facts.put("disk", disk);
        facts.put("over", Integer.toString(over));
        facts.put("base", Integer.toString(base));
        facts.put("going", String.join(",", going));
        facts.put("coming", String.join(",", coming));
        if (made != null) {
            facts.put("made", made);
        }
        journal.write(operation(disk), step, facts);
    }

    void note(Journal journal, String step) {
        note(journal, step, Map.of());
    }

    static Task of(JournalEntry entry) {
        return new Task(
                BlockJobKind.valueOf(entry.fact("kind")),
                entry.fact("disk"),
                (int) entry.number("over"),
                (int) entry.number("base"),
                names(entry.fact("going")),
                names(entry.fact("coming")),
                entry.facts().get("made"));
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(",", -1));
    }

    /** The entries of all jobs of a domain; first those that have noted all that is known when they are done: others change that. */
    static List<JournalEntry> entries(Journal journal) {
        return journal.entries().stream()
                .filter(entry -> entry.operation().startsWith(OPERATION))
                .sorted(Comparator.comparing(entry -> !entry.step().equals(SUCCEEDED)))
                .toList();
    }

    static Optional<JournalEntry> entry(Journal journal, String disk) {
        return journal.entry(operation(disk));
    }
}
