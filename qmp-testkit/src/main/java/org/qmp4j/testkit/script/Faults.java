package org.qmp4j.testkit.script;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The faults that are on at the moment; safe to use from any thread. */
public final class Faults {

    private static final String EVERY_COMMAND = "";

    private final Map<Fault, String> active = new EnumMap<>(Fault.class);

    /** No fault is on. */
    public Faults() {
        // nothing to set up
    }

    /** Turns a fault on for every command. */
    public synchronized void add(Fault fault) {
        active.put(fault, EVERY_COMMAND);
        notifyAll();
    }

    /** Turns a fault on for the commands of one name. */
    public synchronized void add(Fault fault, String command) {
        active.put(fault, command);
        notifyAll();
    }

    /** Turns a fault off. */
    public synchronized void lift(Fault fault) {
        active.remove(fault);
        notifyAll();
    }

    /** True while the fault is on, for whichever command. */
    public synchronized boolean on(Fault fault) {
        return active.containsKey(fault);
    }

    /** True while the fault is on for this command. */
    public synchronized boolean on(Fault fault, String command) {
        @Nullable String limit = active.get(fault);
        return limit != null && (limit.equals(EVERY_COMMAND) || limit.equals(command));
    }

    /** Returns when the fault is off for this command. */
    public synchronized void awaitLifted(Fault fault, String command) throws InterruptedException {
        while (on(fault, command)) {
            wait();
        }
    }
}
