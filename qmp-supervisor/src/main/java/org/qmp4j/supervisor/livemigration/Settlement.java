package org.qmp4j.supervisor.livemigration;

import java.io.IOException;
import java.util.function.Consumer;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.MigrationProgress;
import org.qmp4j.supervisor.vm.JobScope;

/** It is known who has a guest that was handed over. In a job of its source. */
final class Settlement {
    private final JobScope scope;
    private final DepartureJournal journal;
    private final Consumer<MigrationProgress> told;

    /** @param told hears how far memory is that is sent still, and may end the wait for it: nothing is settled then */
    Settlement(JobScope scope, Consumer<MigrationProgress> told) {
        this.scope = scope;
        this.told = told;
        this.journal = new DepartureJournal(scope.directory());
    }

    /** What is left to do when the job is over. */
    enum Outcome {
        DONE,
        UNDEFINE
    }

    /** Somebody says who has it, who may ask when nothing was handed over, or twice. */
    Outcome told(boolean ours) throws IOException, InterruptedException {
        boolean handed = journal.entry()
                .filter(entry -> entry.is(DepartureJournal.HANDED))
                .isPresent();
        if (!handed && !ours) {
            throw new DomainStateException(scope.label(), "confirm", "not handed to anybody", "handed over");
        }
        if (!handed) {
            Retreat.reclaim(scope);
            return Outcome.DONE;
        }
        return ours ? here() : there();
    }

    /** It runs elsewhere: its process here is ended. */
    Outcome there() throws IOException, InterruptedException {
        DepartureJournal.Entry entry = journal.entry().orElseThrow();
        requireProven();
        awaitPostCopy();
        journal.step(DepartureJournal.GONE);
        return goneFor(entry);
    }

    /** The same, of one of which that is noted. */
    Outcome goneFor(DepartureJournal.Entry entry) throws IOException, InterruptedException {
        if (scope.hasProcess()) {
            scope.endProcess("migrated to " + entry.to());
        }
        journal.pass("ended");
        if (entry.undefine()) {
            return Outcome.UNDEFINE;
        }
        journal.end();
        return Outcome.DONE;
    }

    /** It is ours after all: it runs on if it ran. */
    Outcome here() {
        DepartureJournal.Entry entry = journal.entry().orElseThrow();
        requireProven();
        awaitPostCopy();
        journal.step(DepartureJournal.BACK);
        back(entry);
        return Outcome.DONE;
    }

    /** The same, of one of which that is noted. */
    void back(DepartureJournal.Entry entry) {
        if (scope.hasProcess()) {
            Retreat.stay(scope, entry.runs());
            scope.remark("it goes on where it was, and was not migrated to " + entry.to());
        }
        journal.end();
    }

    /** A process that is sending memory still is not ended, and cannot go back. */
    void awaitPostCopy() {
        if (scope.hasProcess()) {
            new PostCopy(scope).awaitEnd(told);
        }
    }

    /** One that cannot be asked is neither ended nor told to run. */
    private void requireProven() {
        if (!scope.hasProcess() && scope.directory().record().isPresent()) {
            throw new DomainStateException(
                    scope.label(), "settle", "not in a process that answers", "so, or proven to have none");
        }
    }
}
