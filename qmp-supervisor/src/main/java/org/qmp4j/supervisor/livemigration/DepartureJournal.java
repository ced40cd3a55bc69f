package org.qmp4j.supervisor.livemigration;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/** What a source notes: whose the guest is, which is all that decides who may run it. */
final class DepartureJournal {
    static final String OPERATION = "live-migration";

    /** It is being sent, and is ours whatever happens. */
    static final String LEAVING = "leaving";

    /** All of it was sent: who has it is for the destination to say. */
    static final String HANDED = "handed";

    /** The destination does not have it, and never will: it is ours. */
    static final String BACK = "back";

    /** The destination has it: what is here is the past. */
    static final String GONE = "gone";

    private static final String ID = "id";
    private static final String TO = "to";
    private static final String RUNS = "runs";
    private static final String UNDEFINE = "undefine";

    private final Journal journal;

    DepartureJournal(DomainDirectory directory) {
        this.journal = directory.journal();
    }

    /**
     * A migration, as it is noted.
     *
     * @param id its number
     * @param to where the guest is sent, for people
     * @param runs whether it ran
     * @param undefine whether its domain is to be forgotten once it has gone
     * @param step how far it is
     */
    record Entry(UUID id, String to, boolean runs, boolean undefine, String step) {
        boolean is(String other) {
            return step.equals(other);
        }
    }

    void begin(Entry entry) {
        journal.write(OPERATION, entry.step(), facts(entry));
    }

    private static Map<String, String> facts(Entry entry) {
        return Map.of(
                ID,
                entry.id().toString(),
                TO,
                entry.to(),
                RUNS,
                Boolean.toString(entry.runs()),
                UNDEFINE,
                Boolean.toString(entry.undefine()));
    }

    /** Durable when this returns. */
    void step(String next) {
        entry().ifPresent(entry -> journal.write(OPERATION, next, facts(entry)));
    }

    void end() {
        if (entry().isPresent()) {
            journal.clear(OPERATION);
        }
    }

    void pass(String place) {
        journal.pass(OPERATION, place);
    }

    Optional<Entry> entry() {
        return journal.entry(OPERATION).map(DepartureJournal::read);
    }

    private static Entry read(JournalEntry noted) {
        return new Entry(
                UUID.fromString(noted.fact(ID)),
                noted.fact(TO),
                Boolean.parseBoolean(noted.fact(RUNS)),
                Boolean.parseBoolean(noted.fact(UNDEFINE)),
                noted.step());
    }
}
