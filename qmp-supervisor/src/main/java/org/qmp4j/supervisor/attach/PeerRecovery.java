package org.qmp4j.supervisor.attach;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuSignal;
import org.qmp4j.supervisor.process.QemuStart;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What became of a process that was to take the place of another, when the supervisor that made it died. */
public final class PeerRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(PeerRecovery.class);
    private static final Duration END = Duration.ofSeconds(10);

    private static final Duration TURN = Duration.ofMillis(2);

    private static final int LOOKS = 4;

    private final Reach reach;
    private final DomainDirectory directory;
    private final String label;

    /** For whoever holds the domain's lock. */
    public PeerRecovery(Reach reach, DomainDirectory directory, String label) {
        this.reach = reach;
        this.directory = directory;
        this.label = label;
    }

    /** Whether there was one. */
    public Optional<JournalEntry> entry() {
        return directory.journal().entry(PeerJournal.OPERATION);
    }

    /** Attaches to it; {@link Attachment.Nothing} when it has never come so far that it was proven. Never fails. */
    public CompletionStage<Attachment> find() {
        Optional<LiveRecord> record = directory.peerRecord();
        return record.isPresent()
                ? new Attach(reach, directory, label).to(record.get())
                : CompletableFuture.completedFuture(new Attachment.Nothing());
    }

    /**
     * Ends the process that was noted, by who it is, whatever it has become.
     *
     * @return whether it is proven gone
     */
    public boolean end() throws IOException {
        Optional<JournalEntry> entry = entry();
        return entry.isEmpty() || end(entry.get(), directory, reach, label);
    }

    static boolean end(JournalEntry entry, DomainDirectory directory, Reach reach, String label) throws IOException {
        ProcessIdentity noted = StartJournal.process(entry);
        RunDirectory run = directory.run(entry.number("generation"));
        List<String> unknown = List.of("/");
        QemuStart start =
                new QemuStart(label, unknown, unknown, new RunPaths(run.path()).pidfile(), directory.log(), run.path());
        QemuProcess process = QemuProcess.attached(start, noted, reach.proc());
        if (process.checkExit()) {
            return true;
        }
        LOG.info("[{}] what was begun with process {} was cut short; that process is ended", label, noted.pid());
        process.signal(QemuSignal.KILL);
        return process.awaitExit(END);
    }

    /** Removes what the peer has left, and what was noted of it. Only for one that is proven gone. */
    public void forget() {
        entry().ifPresent(entry -> forget(PeerJournal.to(entry)));
    }

    /**
     * Removes what the first process has left, and what was noted, when the peer has its place. It was sent SIGKILL then, and is waited
     * for.
     *
     * @throws IOException when it cannot be told whether it has ended, or it has not
     */
    public void forgetFirst() throws IOException {
        Optional<JournalEntry> entry = entry();
        if (entry.isPresent()) {
            awaitEnd(PeerJournal.from(entry.get()));
            forget(PeerJournal.from(entry.get()));
        }
    }

    private void awaitEnd(long generation) throws IOException {
        Path path = new RunPaths(directory.run(generation).path()).pidfile();
        Pidfile pidfile = new Pidfile(path, reach.proc());
        long deadline = System.nanoTime() + END.toNanos();
        while (pidfile.state() == Pidfile.State.HELD) {
            if (System.nanoTime() - deadline > 0) {
                throw new IOException("the process that has locked " + path + " has outlived SIGKILL");
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
    }

    /**
     * Removes the directories that were made for a peer of which nothing was noted yet: it never became QEMU.
     *
     * @param live the generation of the process that runs the domain
     */
    public void sweep(long live) {
        for (long generation : directory.generations()) {
            RunDirectory run = directory.run(generation);
            Pidfile pidfile = new Pidfile(new RunPaths(run.path()).pidfile(), reach.proc());
            try {
                Pidfile.State state = pidfile.state();
                boolean unused = state == Pidfile.State.MISSING || state == Pidfile.State.FREE;
                if (generation != live && unused) {
                    run.remove();
                }
            } catch (IOException | StateFileException e) {
                LOG.warn("[{}] the run directory {} stays", label, run.path(), e);
            }
        }
    }

    private void forget(long generation) {
        try {
            directory.run(generation).remove();
        } catch (StateFileException e) {
            // no path of it is ever used again
            LOG.warn("[{}] something is left of a process that has ended", label, e);
        }
        directory.deletePeerRecord();
        directory.journal().drop(PeerJournal.OPERATION);
    }

    /**
     * The process that runs the domain is gone: the guest is in the peer, if its state had come there as a whole.
     *
     * @param gone what was found of that process
     * @return the peer, which has its place then, durably; else what was found, with nothing left of the peer
     */
    CompletionStage<Attachment> heir(Attachment gone) {
        return heir(gone, LOOKS);
    }

    private CompletionStage<Attachment> heir(Attachment gone, int looks) {
        return find().thenCompose(found -> {
            if (found instanceof Attachment.Attached attached) {
                return attached.live().monitor().status().thenCompose(status -> {
                    if (!status.word().equals("inmigrate")) {
                        LOG.info(
                                "[{}] its process is gone, and had given its guest to process {}",
                                label,
                                attached.live().process().pid());
                        directory.writeRecord(attached.live().record());
                        return CompletableFuture.completedFuture(found);
                    }
                    attached.live().monitor().close();
                    return later().thenCompose(looked ->
                            looks > 0 ? heir(gone, looks - 1) : CompletableFuture.completedFuture(without(gone)));
                });
            }
            boolean lives = !(found instanceof Attachment.Gone || found instanceof Attachment.Nothing);
            return CompletableFuture.completedFuture(lives ? unclear(found.toString()) : without(gone));
        });
    }

    /** It may be about to finish reading, or about to end by itself. */
    private CompletionStage<?> later() {
        return CompletableFuture.runAsync(
                () -> {},
                CompletableFuture.delayedExecutor(END.toMillis() / 10 / LOOKS, TimeUnit.MILLISECONDS, reach.pool()));
    }

    private static Attachment unclear(String reason) {
        return new Attachment.Unproven(
                "its process is gone, and it cannot be told whether its peer has the guest: " + reason);
    }

    private Attachment without(Attachment gone) {
        try {
            if (!end()) {
                return new Attachment.Unproven("the peer of a process that is gone could not be ended: " + entry());
            }
            forget();
            return gone;
        } catch (IOException e) {
            return new Attachment.Unproven("the peer of a process that is gone cannot be looked at: " + e.getMessage());
        }
    }
}
