package org.qmp4j.supervisor.vm;

import java.util.Optional;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;

/** From a stopped domain to a guest that runs: a process is made for it, and gets what no command line can say. In a job. */
final class GuestStart {
    private final Holding holding;
    private final Host host;
    private final DomainDirectory directory;
    private final Standing standing;
    private final Custody custody;

    GuestStart(Holding holding, Standing standing, Custody custody) {
        this.holding = holding;
        this.host = holding.host();
        this.directory = holding.directory();
        this.standing = standing;
        this.custody = custody;
    }

    /** It goes on from the state that was kept for that, or boots. */
    LiveRecord run(JobScope scope, boolean paused) throws Exception {
        requireStopped();
        return run(scope, paused, host.care().resumes(scope));
    }

    /** @param asked whether it is to stay paused, also if it ran when its state was kept */
    LiveRecord run(JobScope scope, boolean asked, Optional<Beginning> beginning) throws Exception {
        requireStopped();
        if (beginning.isEmpty()) {
            holding.layOut();
        }
        boolean paused = asked || !beginning.map(Beginning::runs).orElse(true);
        custody.become(DomainState.STARTING, "it is being started", null);
        scope.rollback()
                .push("say that it starts", () -> custody.become(DomainState.STOPPED, "its start failed", null));
        Live started = new StartJob(holding, beginning.orElse(null)).run(scope, paused);
        custody.become(paused ? DomainState.PAUSED : DomainState.STARTING, "it has not run yet", started);
        custody.following().follow(started);
        ProcessStart.talk(started.process(), () -> {
            if (beginning.isPresent()) {
                beginning.get().load(scope);
                StartJournal.loaded(directory.journal());
            }
            custody.aftermath().arm(scope, started.monitor());
            host.care().starting(scope);
            beginning.ifPresent(state -> state.consume(scope));
            return paused ? started : scope.await(started.monitor().resume());
        });
        directory.journal().pass(StartJournal.START, "resumed");
        new GenIdBook(host, directory).settle();
        settle(scope, beginning);
        custody.restarts().settled();
        return started.record();
    }

    private void settle(JobScope scope, Optional<Beginning> beginning) {
        if (beginning.isPresent()) {
            directory.journal().clear(StartJournal.START);
            beginning.get().settled(scope);
        } else {
            // whoever dies in between leaves a start whose guest runs, as one that dies a little earlier does
            holding.clearAfterwards(scope, StartJournal.START);
        }
    }

    private void requireStopped() {
        DomainState state = standing.now().state();
        if (state != DomainState.STOPPED) {
            throw new DomainStateException(
                    holding.definition().label(), JobKind.START.id(), state.name(), DomainState.STOPPED.name());
        }
    }
}
