package org.qmp4j.supervisor.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * A snapshot that is being deleted, as the journal has it from before the first of its images is touched.
 *
 * @param name of the snapshot
 * @param merges what is put together, one disk after the other
 */
record Deletion(String name, List<Merge> merges) {
    /** The name of the operation in the journal. */
    static final String OPERATION = "snapshot-delete";

    static final String MERGING = "merging";
    private static final String NAME = "name";
    private static final String MERGES = "merges";

    Deletion {
        merges = List.copyOf(merges);
    }

    /**
     * An overlay and what it is over become one image.
     *
     * @param disk target of the disk
     * @param down whether the overlay goes into what is below, which is what remains; else the other way round
     * @param overlay its path
     * @param base the path of what is below it
     */
    record Merge(String disk, boolean down, String overlay, String base) {
        /** The image that has left the chain when it is done. */
        String gone() {
            return down ? overlay : base;
        }
    }

    void note(DomainDirectory directory) {
        Map<String, String> facts = new HashMap<>();
        facts.put(NAME, name);
        List<String> lines = new ArrayList<>();
        for (Merge merge : merges) {
            lines.addAll(List.of(merge.disk(), merge.down() ? "down" : "up", merge.overlay(), merge.base()));
        }
        facts.put(MERGES, String.join("\n", lines));
        directory.journal().write(OPERATION, MERGING, facts);
    }

    static Optional<Deletion> of(DomainDirectory directory) {
        return directory.journal().entry(OPERATION).map(Deletion::of);
    }

    private static Deletion of(JournalEntry entry) {
        List<String> lines = Arrays.asList(entry.fact(MERGES).split("\n", -1));
        List<Merge> merges = new ArrayList<>();
        for (int i = 0; i + 3 < lines.size(); i += 4) {
            merges.add(new Merge(lines.get(i), lines.get(i + 1).equals("down"), lines.get(i + 2), lines.get(i + 3)));
        }
        return new Deletion(entry.fact(NAME), merges);
    }

    /** The name of the snapshot that is being deleted; empty when none is. */
    static Optional<String> underWay(DomainDirectory directory) {
        return of(directory).map(Deletion::name);
    }
}
