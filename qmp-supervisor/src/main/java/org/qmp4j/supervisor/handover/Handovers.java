package org.qmp4j.supervisor.handover;

import org.qmp4j.supervisor.domain.DomainDef;

/** Chooses how what a guest shares with the world is handed over. */
public final class Handovers {
    private Handovers() {}

    /**
     * A plan for that guest, which is not begun. Touches nothing.
     *
     * @param live what its process really has, sockets as they were asked for
     */
    public static Handover of(DomainDef live) {
        return new LinkHandover(live);
    }
}
