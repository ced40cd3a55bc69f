package org.qmp4j.supervisor.vm;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.qmp4j.supervisor.error.SupervisorException;
import org.qmp4j.supervisor.state.RunDirectory;

/** Where a peer is to have its sockets, and the process that waits there to become it. Undone with the job that has reserved it. */
public final class PeerPlace {
    private final RunDirectory run;
    private final Making making;
    private final FutureTask<Long> taken;

    /** @param taken takes its number durably */
    PeerPlace(RunDirectory run, Making making, FutureTask<Long> taken) {
        this.run = run;
        this.making = making;
        this.taken = taken;
    }

    RunDirectory run() {
        return run;
    }

    Making making() {
        return making;
    }

    /** Waits until its number is durably taken, which is due before a guest runs in it; does it here if no other thread has begun. */
    void awaitTaken() throws ExecutionException, InterruptedException {
        taken.run();
        try {
            taken.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SupervisorException problem) {
                throw problem;
            }
            throw e;
        }
    }
}
