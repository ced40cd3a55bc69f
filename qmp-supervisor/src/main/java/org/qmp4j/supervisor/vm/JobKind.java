package org.qmp4j.supervisor.vm;

/** What a job is about; one job at a time runs on a domain. */
public enum JobKind {
    /** From stopped to running. */
    START,
    /** From running to stopped. */
    STOP,
    /** Changes how the guest runs: suspend, resume, reset. */
    CONTROL,
    /** Looks at the guest by means that take a while, such as a screenshot. */
    INSPECT
}
