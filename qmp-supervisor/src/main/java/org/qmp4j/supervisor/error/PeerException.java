package org.qmp4j.supervisor.error;

import org.jspecify.annotations.Nullable;

/** Another supervisor could not be asked, or its answer did not come. */
public final class PeerException extends SupervisorException {
    private static final long serialVersionUID = 1L;

    private final String peer;
    private final String call;
    private final boolean outcomeUnknown;

    /**
     * @param peer where it is
     * @param call what it was asked
     * @param problem what is wrong
     * @param outcomeUnknown whether it may have done it
     */
    public PeerException(String peer, String call, String problem, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(
                call + " at " + peer + ": " + problem
                        + (outcomeUnknown ? "; whether it was done there is not known" : ""),
                cause);
        this.peer = peer;
        this.call = call;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Where the other is. */
    public String peer() {
        return peer;
    }

    /** What it was asked. */
    public String call() {
        return call;
    }

    /** Whether it may have done that all the same. */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
