package org.qmp4j.supervisor.attach;

import java.util.HashMap;
import java.util.Map;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * What is noted of a process that is to take the place of the one that runs a domain, before it becomes QEMU. Whose the guest is can
 * be told from both processes and from the last step that was noted.
 */
public final class PeerJournal {
    /** The name of the operation. */
    public static final String OPERATION = "local-migration";

    /** The peer is being made; nothing was asked of the guest. */
    public static final String SPAWNED = "spawned";

    /** The guest's state may be on its way. */
    public static final String MOVING = "moving";

    /** The first process is about to give the guest away. */
    public static final String SWITCHOVER = "switchover";

    /** The peer may run the guest: from here on the first process never may again, unless the peer is known not to have. */
    public static final String COMMIT = "commit";

    /** The peer runs it. */
    public static final String RETIRE = "retire";

    private static final String FROM = "from";
    private static final String GENERATION = "generation";
    private static final String RUNS = "runs";

    private PeerJournal() {}

    /**
     * Notes the process that was made.
     *
     * @param from the generation of the process that runs the domain
     * @param generation that of the peer
     * @param more what else is needed to finish
     */
    public static void spawned(
            Journal journal, ProcessIdentity process, long from, long generation, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.putAll(StartJournal.facts(process));
        facts.put(FROM, Long.toString(from));
        facts.put(GENERATION, Long.toString(generation));
        journal.mark(OPERATION, SPAWNED, facts);
    }

    /**
     * Notes that the guest's state may be on its way from now on.
     *
     * @param runs whether the guest's virtual CPUs run, and are to run on
     * @return what was noted
     */
    public static JournalEntry moving(Journal journal, boolean runs) {
        JournalEntry spawned = journal.entry(OPERATION).orElseThrow();
        Map<String, String> facts = new HashMap<>(spawned.facts());
        facts.put(RUNS, Boolean.toString(runs));
        journal.mark(OPERATION, MOVING, facts);
        return new JournalEntry(OPERATION, MOVING, spawned.at(), facts);
    }

    /**
     * Notes how far it has come, without waiting for the disk: the death of the supervisor does not undo it. A power failure may, but
     * that leaves neither of the two processes, whose the guest could be.
     */
    public static void step(Journal journal, String step) {
        mark(journal, journal.entry(OPERATION).orElseThrow(), step);
    }

    /**
     * The same, and nothing is read.
     *
     * @param before what was noted before
     */
    public static void mark(Journal journal, JournalEntry before, String step) {
        journal.mark(OPERATION, step, before.facts());
    }

    /** The generation of the first process. */
    public static long from(JournalEntry entry) {
        return entry.number(FROM);
    }

    /** The generation of the peer. */
    public static long to(JournalEntry entry) {
        return entry.number(GENERATION);
    }

    /** Whether the guest is to run, of which we must see to it; false as long as nothing was asked of it. */
    public static boolean runs(JournalEntry entry) {
        return Boolean.parseBoolean(entry.facts().get(RUNS));
    }

    /** Whether the peer may have been told to run the guest. */
    public static boolean isCommitted(JournalEntry entry) {
        return entry.step().equals(COMMIT) || entry.step().equals(RETIRE);
    }
}
