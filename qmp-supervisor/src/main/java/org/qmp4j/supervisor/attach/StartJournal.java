package org.qmp4j.supervisor.attach;

import java.util.HashMap;
import java.util.Map;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.JournalEntry;

/**
 * What a start notes of itself: who the process is that will become QEMU, before it becomes it. It never runs the guest before
 * the live record is written, so without a record there is nothing in it to lose.
 */
public final class StartJournal {
    /** The name of the operation. */
    public static final String START = "start";

    /** What its guest goes on from, in a start that loads a state. */
    public static final String LOADS = "loads";

    private static final String LOADED = "loaded";
    private static final FileIdentity NO_FILE = new FileIdentity(0, 0);

    private StartJournal() {}

    /**
     * Notes the process that was made, and whether the guest is to stay paused.
     *
     * @param more what else is needed to finish the start
     */
    public static void spawned(
            Journal journal, ProcessIdentity process, long generation, boolean paused, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.putAll(facts(process));
        facts.put("generation", Long.toString(generation));
        facts.put("paused", Boolean.toString(paused));
        // after a power failure there is no process, and nothing to be noted of it
        journal.mark(START, "spawned", facts);
    }

    /** The process has the state that it was started for: from here on a start that is cut short can be finished. */
    public static void loaded(Journal journal) {
        journal.entry(START).ifPresent(entry -> journal.write(START, LOADED, entry.facts()));
    }

    /** Whether a process was started for a state that it did not get: there is nothing in it, and it will never get it. */
    public static boolean isHalfLoaded(JournalEntry entry) {
        return entry.facts().containsKey(LOADS) && !entry.step().equals(LOADED);
    }

    /** Who a process is, before it executes what it is to execute. */
    static Map<String, String> facts(ProcessIdentity process) {
        return Map.of(
                "pid", Long.toString(process.pid()),
                "startTicks", Long.toString(process.startTicks()),
                "bootId", process.bootId(),
                "pidNamespace", Long.toString(process.pidNamespace()));
    }

    /** The process of an entry; what it executes is not noted, for that changes. */
    static ProcessIdentity process(JournalEntry entry) {
        return new ProcessIdentity(
                entry.number("pid"),
                entry.number("startTicks"),
                entry.fact("bootId"),
                NO_FILE,
                entry.number("pidNamespace"));
    }

    /** Whether the guest was to run. */
    public static boolean wantsToRun(JournalEntry entry) {
        return !Boolean.parseBoolean(entry.fact("paused"));
    }
}
