package org.qmp4j.testkit.machine.job;

import java.util.Locale;

/** What one can tell a job to do (qapi/job.json, JobVerb). */
enum JobVerb {
    CANCEL,
    PAUSE,
    RESUME,
    SET_SPEED,
    COMPLETE,
    FINALIZE,
    DISMISS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
