package org.qmp4j.supervisor.localmigration;

import java.util.Locale;

/** How far a local migration has come. */
public enum Phase {
    /** The other process is started, proven, and told what it is to wait for. The guest is not touched. */
    PREPARE,
    /** Its state is sent while it runs, or stands still: see {@link RamMode#COPY}. */
    PRECOPY,
    /** Its virtual CPUs stand still, and what it shares with the world is taken from the first process. */
    STOPPED,
    /** The rest of its state is sent; nobody can call that off. */
    SWITCHOVER,
    /** The other process has all of it, and is given what the guest shares with the world. */
    TRANSFERRED,
    /** The other process may run it: the point of no return. */
    COMMIT,
    /** The other process runs it, and the first one is ended. */
    RETIRE;

    /** Its name in messages and JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the caller can still call it off. */
    public boolean canAbort() {
        return compareTo(SWITCHOVER) < 0;
    }
}
