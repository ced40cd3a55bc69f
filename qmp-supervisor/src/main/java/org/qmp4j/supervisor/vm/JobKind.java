package org.qmp4j.supervisor.vm;

import java.util.Locale;

/** What a job is about; one job at a time runs on a domain. */
public enum JobKind {
    /** From stopped to running. */
    START,
    /** From running to stopped. */
    STOP,
    /** Changes how the guest runs: suspend, resume, reset. */
    CONTROL,
    /** What follows when the guest has ended by itself. */
    AFTERMATH,
    /** Changes what the guest has while it runs: devices, memory, virtual CPUs. */
    HOTPLUG,
    /** Changes the images of the guest while it runs: snapshots, and jobs on chains. */
    BLOCK,
    /** Moves the guest to another process. */
    MIGRATE,
    /** Looks at the guest by means that take a while, such as a screenshot. */
    INSPECT,
    /** Writes the state of the guest to a file, and ends its process. */
    SAVE,
    /** Changes what is kept of the domain, and leaves the guest alone. */
    EDIT,
    /** Settles whose a guest is that was handed to another supervisor. */
    SETTLE;

    /** Whether it lets the guest run, or needs it: not for one that may run elsewhere. */
    boolean needsGuest() {
        return switch (this) {
            case START, CONTROL, HOTPLUG, BLOCK, MIGRATE, SAVE -> true;
            case STOP, AFTERMATH, INSPECT, EDIT, SETTLE -> false;
        };
    }

    /** Its name in messages. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
