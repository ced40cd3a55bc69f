package org.qmp4j.testkit.machine;

import java.util.Locale;

/** The states of a machine, in QEMU's words (qapi/run-state.json, RunState), as far as the fakes know them. */
public enum RunState {
    /** Made, not run yet. */
    PRELAUNCH,
    /** Its processors run. */
    RUNNING,
    /** Stopped by {@code stop}. */
    PAUSED,
    /** The guest has shut down and {@code -no-shutdown} holds the process. */
    SHUTDOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
