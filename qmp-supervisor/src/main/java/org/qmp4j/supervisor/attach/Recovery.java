package org.qmp4j.supervisor.attach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.LiveRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what an earlier supervisor left of a domain. A start that was cut short before its record was written is rolled
 * back: its process is known by the journal, and its guest has never run. What belongs to processes that are proven gone is
 * removed.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final DomainDirectory directory;
    private final String label;
    private final Reach reach;

    /** For whoever holds the domain's lock. */
    public Recovery(Reach reach, DomainDirectory directory, String label) {
        this.reach = reach;
        this.directory = directory;
        this.label = label;
    }

    /**
     * Finds its process. Completes within the deadline of {@link Reach} and the time that a rollback takes, on a thread of
     * the pool or of the event loops; never fails.
     */
    public CompletionStage<Attachment> find() {
        return CompletableFuture.supplyAsync(this::record, reach.pool())
                .thenCompose(record -> record.map(this::attach)
                        .orElseGet(() -> CompletableFuture.supplyAsync(this::withoutRecord, reach.pool())))
                .exceptionally(this::unclear);
    }

    /** A process that is gone may have given its guest to another. */
    private CompletionStage<Attachment> attach(LiveRecord record) {
        PeerRecovery peer = new PeerRecovery(reach, directory, label);
        return new Attach(reach, directory, label)
                .to(record)
                .thenCompose(found ->
                        found instanceof Attachment.Gone && peer.entry().isPresent()
                                ? peer.heir(found)
                                : CompletableFuture.completedFuture(found));
    }

    private Optional<LiveRecord> record() {
        return directory.record();
    }

    private Attachment withoutRecord() {
        try {
            Optional<JournalEntry> start = directory.journal().entry(StartJournal.START);
            if (start.isPresent() && !PeerRecovery.end(start.get(), directory, reach, label)) {
                return new Attachment.Unproven("the process of a start that was cut short could not be ended: "
                        + start.get().facts());
            }
            long ended = start.map(entry -> entry.number("generation")).orElse(0L);
            for (long generation : directory.generations()) {
                Pidfile pidfile =
                        new Pidfile(new RunPaths(directory.run(generation).path()).pidfile(), reach.proc());
                Pidfile.State lock = pidfile.state();
                // one that was ended before it had written its pid leaves the file so
                boolean unwritten = lock == Pidfile.State.UNWRITTEN && generation != ended;
                if (lock == Pidfile.State.HELD || unwritten) {
                    return new Attachment.Unproven("a process of which there is no record holds generation "
                            + generation + ", pid " + pidfile.pid() + ": end it by hand if it is not wanted");
                }
            }
            directory.memory().remove();
            directory
                    .generations()
                    .forEach(generation -> tryRemove(new Leftovers(directory, directory.run(generation), List.of())));
            if (start.isPresent()) {
                // its directory has kept the number so far
                directory.keepGeneration(Math.max(ended, directory.lastGeneration()));
                directory.journal().clear(StartJournal.START);
            }
            return new Attachment.Nothing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Attachment unclear(Throwable problem) {
        LOG.warn("[{}] it cannot be told what is left of it", label, problem);
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
        return new Attachment.Unproven(String.valueOf(cause.getMessage()));
    }

    /** Removes what a process left that is proven gone. */
    public void clear(LiveRecord record) {
        tryRemove(new Leftovers(
                directory,
                directory.run(record.proof().generation()),
                List.copyOf(record.published().keySet())));
    }

    /** What cannot be removed does no harm: no path of it is ever used again. */
    private void tryRemove(Leftovers leftovers) {
        try {
            leftovers.remove();
        } catch (StateFileException e) {
            LOG.warn("[{}] something is left of a process that has ended", label, e);
        }
    }
}
