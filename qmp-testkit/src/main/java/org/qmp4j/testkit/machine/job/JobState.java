package org.qmp4j.testkit.machine.job;

import java.util.Locale;

/** What a job is doing, in QEMU's words (qapi/job.json, JobStatus). */
enum JobState {
    CREATED,
    RUNNING,
    PAUSED,
    READY,
    STANDBY,
    WAITING,
    PENDING,
    ABORTING,
    CONCLUDED,
    NULL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean accepts(JobVerb verb) {
        return switch (verb) {
            case CANCEL -> compareTo(PENDING) <= 0;
            case PAUSE, RESUME, SET_SPEED -> compareTo(STANDBY) <= 0;
            case COMPLETE -> this == READY;
            case FINALIZE -> this == PENDING;
            case DISMISS -> this == CONCLUDED;
        };
    }
}
