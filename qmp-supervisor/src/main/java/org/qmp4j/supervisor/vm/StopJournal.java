package org.qmp4j.supervisor.vm;

import java.util.Map;
import java.util.Optional;
import org.qmp4j.supervisor.state.Journal;

/** What a stop notes of itself, so that an end that comes after our own is known for what it is. */
record StopJournal(Journal journal) {
    static final String STOP = "stop";
    private static final String FATE = "fate";

    void intend(Fate fate) {
        journal.write(STOP, "asked", Map.of(FATE, fate.name()));
    }

    /** On whose account a process has ended that was seen to end by nobody. */
    Fate fate() {
        return journal.entry(STOP)
                .flatMap(entry -> Optional.ofNullable(entry.facts().get(FATE)))
                .map(Fate::valueOf)
                .orElse(Fate.FAILED);
    }

    /** Whether somebody has asked for a stop that did not come to its end; what a guest does of its own accord is seen to anew. */
    boolean wasAskedFor() {
        return journal.entry(STOP)
                .filter(entry -> Fate.STOPPED.name().equals(entry.facts().get(FATE)))
                .isPresent();
    }

    void forget() {
        if (journal.entry(STOP).isPresent()) {
            journal.clear(STOP);
        }
    }
}
