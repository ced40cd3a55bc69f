package org.qmp4j.testkit.machine;

import java.util.Locale;

/** The states of a machine, in QEMU's words (qapi/run-state.json, RunState), as far as the fakes know them. */
public enum RunState {
    /** Made, or reset while it did not run. */
    PRELAUNCH,
    /** Its processors run. */
    RUNNING,
    /** Stopped by {@code stop}. */
    PAUSED,
    /** It waits for a machine to come, {@code -incoming}. */
    INMIGRATE,
    /** Stopped for the last step of a migration. */
    FINISH_MIGRATE,
    /** It has gone to another QEMU. */
    POSTMIGRATE,
    /** The guest sleeps in memory. */
    SUSPENDED,
    /** Stopped when the guest panicked. */
    GUEST_PANICKED,
    /** Stopped when the guest's watchdog ran out. */
    WATCHDOG,
    /** Stopped by an error of a disk. */
    IO_ERROR,
    /** The guest has shut down and {@code -no-shutdown} holds the process: only a reset gets out of it. */
    SHUTDOWN;

    /** QEMU's word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The state of this word.
     *
     * @throws IllegalArgumentException if the fakes know none
     */
    public static RunState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
