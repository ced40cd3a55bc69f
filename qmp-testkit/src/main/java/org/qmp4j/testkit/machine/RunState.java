package org.qmp4j.testkit.machine;

import java.util.Locale;

/** The run states that the fakes know, in QEMU's words (qapi/run-state.json, RunState). */
enum RunState {
    PRELAUNCH,
    RUNNING,
    PAUSED,
    SHUTDOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
