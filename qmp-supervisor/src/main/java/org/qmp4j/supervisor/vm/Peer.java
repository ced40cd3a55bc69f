package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuSignal;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;

/**
 * A second process of a domain, proven, which is to take the place of the one that runs it. Known to the job that has made it, and
 * in no registry: until it has that place the domain is what its first process is.
 */
public final class Peer {
    private final Live live;

    Peer(Live live) {
        this.live = live;
    }

    Live live() {
        return live;
    }

    /** Its monitor. */
    public DomainMonitor monitor() {
        return live.monitor();
    }

    /** Who it is, and what it has. */
    public LiveRecord record() {
        return live.record();
    }

    /** Where its sockets are. */
    public RunDirectory runDirectory() {
        return live.run();
    }

    /** Completes when it has ended. */
    public CompletionStage<QemuExit> exit() {
        return live.process().exit();
    }

    /** Whether it has its pidfile locked and its program, as every process has that lives; what cannot be told counts as that. */
    public boolean isAlive() {
        try {
            Pidfile.State lock = live.process().pidfile().state();
            return lock != Pidfile.State.FREE
                    && lock != Pidfile.State.MISSING
                    && live.process().hasProgram();
        } catch (IOException e) {
            return true;
        }
    }

    /** Ends it at once. @return whether it is proven gone within that time */
    public boolean kill(Duration patience) throws IOException {
        return kill(live, patience);
    }

    static boolean kill(Live which, Duration patience) throws IOException {
        QemuProcess process = which.process();
        if (!process.checkExit()) {
            process.signal(QemuSignal.KILL);
        }
        return process.awaitExit(patience);
    }
}
