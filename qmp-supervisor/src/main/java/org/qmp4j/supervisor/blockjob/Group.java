package org.qmp4j.supervisor.blockjob;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * Jobs on several disks of a guest that are one: all of them change the graph, or none does. QEMU has no transaction of them (7.2, 10.0:
 * only snapshots, backups and bitmaps can be in one), so none is finalized before all wait for it.
 *
 * @param disks targets of the disks
 * @param step how far they are
 */
record Group(List<String> disks, String step) {
    /** The name of the operation in the journal; a guest has one at a time. */
    static final String OPERATION = "blockjobs";

    /** They are begun, one after the other: cut short, none goes on. */
    static final String BEGINNING = "beginning";
    /** All have begun. */
    static final String BEGUN = "begun";
    /** The guest is to be switched over on all disks. */
    static final String PIVOTING = "pivoting";
    /** All wait, and what comes of each is noted: there is no way back. */
    static final String DECIDED = "decided";

    Group {
        disks = List.copyOf(disks);
    }

    static Optional<Group> of(Journal journal) {
        return journal.entry(OPERATION).map(Group::of);
    }

    private static Group of(JournalEntry entry) {
        return new Group(Arrays.asList(entry.fact("disks").split(",", -1)), entry.step());
    }

    /** The one that a disk is in; empty when its job is by itself. */
    static Optional<Group> with(Journal journal, String disk) {
        return of(journal).filter(group -> group.disks().contains(disk));
    }

    /** The disks that are changed with a disk. */
    static List<String> disks(Journal journal, String disk) {
        return with(journal, disk).map(Group::disks).orElse(List.of(disk));
    }

    void note(Journal journal, String next) {
        journal.write(OPERATION, next, Map.of("disks", String.join(",", disks)));
    }

    boolean is(String one) {
        return step.equals(one);
    }

    /** It is over when no disk of it has a job. */
    void clearIfOver(Journal journal) {
        if (disks.stream().allMatch(disk -> Task.entry(journal, disk).isEmpty())) {
            journal.clear(OPERATION);
        }
    }
}
