package org.qmp4j.supervisor.snapshot;

/**
 * How a domain is brought back to a snapshot.
 *
 * @param endsProcess whether a guest that runs is ended first, as if its plug was pulled; else a revert is refused while it runs
 * @param then what the domain is to be afterwards
 */
public record RevertOptions(boolean endsProcess, Then then) {
    /** What a domain is to be afterwards. */
    public enum Then {
        /** What it was at the snapshot: running or paused if its memory was kept, else stopped. */
        AS_IT_WAS,
        /** Running. */
        RUNNING,
        /** Started, with its virtual CPUs stopped. */
        PAUSED
    }

    /** A stopped domain, which becomes what it was. */
    public static final RevertOptions STANDARD = new RevertOptions(false, Then.AS_IT_WAS);
}
