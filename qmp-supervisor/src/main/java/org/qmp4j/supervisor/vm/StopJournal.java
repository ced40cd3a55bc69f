package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.vm.StopLadder.Rung;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a stop notes of itself: an end that comes after our own is known for what it is, and what is left of it can be done by others. */
record StopJournal(Journal journal) {
    static final String STOP = "stop";

    private static final Logger LOG = LoggerFactory.getLogger(StopJournal.class);
    private static final String ASKED = "asked";
    private static final String FATE = "fate";

    /**
     * A full disk keeps nothing from being stopped: only if we die over it nobody goes on with it.
     *
     * @param ladder what others are to go on with if we do not get to its end; null if that is seen to otherwise
     */
    void intend(Fate fate, @Nullable StopLadder ladder) {
        Map<String, String> facts = new HashMap<>();
        facts.put(FATE, fate.name());
        if (ladder != null) {
            for (Rung rung : Rung.values()) {
                facts.put(word(rung), Long.toString(ladder.patience(rung).toMillis()));
            }
        }
        note(() -> journal.write(STOP, ASKED, facts));
    }

    /** It is about to try that. */
    void tries(Rung rung) {
        note(() -> journal.entry(STOP).ifPresent(entry -> journal.write(STOP, word(rung), entry.facts())));
    }

    private static void note(Runnable writing) {
        try {
            writing.run();
        } catch (StateFileException e) {
            LOG.warn("a stop goes on, and cannot note that", e);
        }
    }

    /** On whose account a process has ended that was seen to end by nobody. */
    Fate fate() {
        return journal.entry(STOP)
                .flatMap(entry -> Optional.ofNullable(entry.facts().get(FATE)))
                .map(Fate::valueOf)
                .orElse(Fate.FAILED);
    }

    /**
     * What is left of a stop that did not come to its end: its rungs from the one that it was at, of which the time is left that has not
     * passed since. SIGKILL gets its time anew: nothing comes after it.
     */
    Optional<StopLadder> rest(Instant now) {
        return journal.entry(STOP)
                .filter(entry -> entry.facts().containsKey(word(Rung.KILL)))
                .map(entry -> new StopLadder(
                        left(entry, Rung.POWERDOWN, now),
                        left(entry, Rung.QUIT, now),
                        left(entry, Rung.TERM, now),
                        left(entry, Rung.KILL, now)));
    }

    private static Duration left(JournalEntry entry, Rung rung, Instant now) {
        Duration whole = Duration.ofMillis(entry.number(word(rung)));
        Optional<Rung> at = reached(entry);
        int place = at.map(rung::compareTo).orElse(1);
        if (place > 0 || (place == 0 && rung == Rung.KILL)) {
            return whole;
        }
        Duration left = whole.minus(Duration.between(entry.at(), now));
        boolean over = place < 0 || left.isNegative();
        // a clock that was set back tells nothing
        return over ? Duration.ZERO : left.compareTo(whole) > 0 ? whole : left;
    }

    /** The rung that it was at; empty if it had not begun. */
    private static Optional<Rung> reached(JournalEntry entry) {
        return Stream.of(Rung.values())
                .filter(rung -> word(rung).equals(entry.step()))
                .findFirst();
    }

    void forget() {
        if (journal.entry(STOP).isPresent()) {
            journal.clear(STOP);
        }
    }

    private static String word(Rung rung) {
        return rung.name().toLowerCase(Locale.ROOT);
    }
}
