package org.qmp4j.supervisor.domain;

import java.util.Optional;

/** What is done when a guest ends (formatdomain, "Events configuration"). */
public enum LifecycleAction {
    /** Its process is ended: the domain is stopped. */
    DESTROY("destroy"),
    /** The guest boots anew, in the same process. */
    RESTART("restart"),
    /** Its process is left as it is, for somebody to look at. */
    PRESERVE("preserve"),
    /** Its memory is written to a file, then its process is ended. */
    COREDUMP_DESTROY("coredump-destroy"),
    /** Its memory is written to a file, then the guest boots anew. */
    COREDUMP_RESTART("coredump-restart");

    private final String id;

    LifecycleAction(String id) {
        this.id = id;
    }

    /** The word in the XML. */
    public String id() {
        return id;
    }

    /** Whether the guest's memory is written to a file first. */
    public boolean dumpsCore() {
        return this == COREDUMP_DESTROY || this == COREDUMP_RESTART;
    }

    /** Whether the guest boots anew. */
    public boolean restarts() {
        return this == RESTART || this == COREDUMP_RESTART;
    }

    /** The constant of that word, or empty when there is none. */
    public static Optional<LifecycleAction> of(String id) {
        for (LifecycleAction value : values()) {
            if (value.id.equals(id)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
