package org.qmp4j.supervisor.vm;

import org.qmp4j.supervisor.state.RunDirectory;

/** Where a peer is to have its sockets, and the process that waits there to become it. Undone with the job that has reserved it. */
public final class PeerPlace {
    private final RunDirectory run;
    private final Making making;

    PeerPlace(RunDirectory run, Making making) {
        this.run = run;
        this.making = making;
    }

    RunDirectory run() {
        return run;
    }

    Making making() {
        return making;
    }
}
