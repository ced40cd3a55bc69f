package org.qmp4j.supervisor.vm;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;

/** A start whose supervisor died in the middle of it, though not before its record was written: it is finished. */
record CutShort(Host host, DomainDirectory directory) {
    private static final int TURN_MILLIS = 50;

    /** Whether the process waits for a state that nobody will hand to it any more. */
    boolean isHalfLoaded() {
        return directory
                .journal()
                .entry(StartJournal.START)
                .filter(StartJournal::isHalfLoaded)
                .isPresent();
    }

    /** What still comes into a process that is to be ended: who sends it cannot go on before all of it was sent. */
    void awaitMemory(Live live) {
        MigrationProgress now = QmpBlocking.await(live.monitor().migration().query());
        while (now.isPostCopy() && !now.isBroken()) {
            QmpBlocking.await(new CompletableFuture<>().completeOnTimeout(now, TURN_MILLIS, TimeUnit.MILLISECONDS));
            now = QmpBlocking.await(live.monitor().migration().query());
        }
    }

    /** For a process that was attached to. */
    void finish(JobScope scope, Live live, RunState status) {
        Optional<JournalEntry> start = directory.journal().entry(StartJournal.START);
        if (start.isEmpty()) {
            return;
        }
        GenIdBook genIds = new GenIdBook(host, directory);
        genIds.keep(start.get(), live.record());
        boolean waits = status.word().equals("prelaunch")
                || (start.get().facts().containsKey(StartJournal.LOADS)
                        && status.word().equals("paused"));
        if (waits) {
            host.care().starting(scope);
        }
        if (StartJournal.wantsToRun(start.get()) && waits) {
            QmpBlocking.await(live.monitor().resume());
        }
        genIds.settle();
        directory.journal().clear(StartJournal.START);
    }

    /** For a process that has ended: whether its guest ever ran is not known, so what it was marked with stays. */
    void forget() {
        if (directory.journal().entry(StartJournal.START).isPresent()) {
            directory.journal().clear(StartJournal.START);
        }
    }
}
