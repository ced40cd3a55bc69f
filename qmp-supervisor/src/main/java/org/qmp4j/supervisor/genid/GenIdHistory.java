package org.qmp4j.supervisor.genid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was decided for a domain so far, and what its next start has to know.
 *
 * @param entries oldest first; of more than {@value #KEPT} the oldest are forgotten
 * @param marks at most one of each transition
 */
public record GenIdHistory(List<GenIdEntry> entries, List<GenIdMark> marks) {
    /** How many entries are kept. */
    public static final int KEPT = 100;

    /** Of a domain that never ran. */
    public static final GenIdHistory EMPTY = new GenIdHistory(List.of(), List.of());

    public GenIdHistory {
        entries = List.copyOf(entries);
        marks = List.copyOf(marks);
    }

    /** The id that the guest had last. */
    public Optional<UUID> last() {
        return newest().map(GenIdEntry::value);
    }

    private Optional<GenIdEntry> newest() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** What a start in that boot of the host is: what it was marked with, or a start of its own kind. */
    public List<GenIdTransition> transitions(String bootId) {
        if (!marks.isEmpty()) {
            return marks.stream().map(GenIdMark::transition).toList();
        }
        boolean rebooted =
                newest().filter(last -> !last.bootId().equals(bootId)).isPresent();
        return List.of(rebooted ? GenIdTransition.HOST_REBOOT : GenIdTransition.COLD_START);
    }

    /** Whether that process has its entry. */
    public boolean knows(long generation) {
        return entries.stream().anyMatch(entry -> entry.generation() == generation);
    }

    /** With that entry at its end, in place of one of the same process. */
    public GenIdHistory with(GenIdEntry entry) {
        List<GenIdEntry> kept = new ArrayList<>(entries);
        kept.removeIf(one -> one.generation() == entry.generation());
        kept.add(entry);
        return new GenIdHistory(kept.subList(Math.max(0, kept.size() - KEPT), kept.size()), marks);
    }

    /** With that mark, in place of an earlier one of the same transition. */
    public GenIdHistory with(GenIdMark mark) {
        List<GenIdMark> kept = new ArrayList<>(marks);
        kept.removeIf(one -> one.transition() == mark.transition());
        kept.add(mark);
        return new GenIdHistory(entries, kept);
    }

    /** Without marks: a start that knew of them has succeeded. */
    public GenIdHistory withoutMarks() {
        return new GenIdHistory(entries, List.of());
    }
}
