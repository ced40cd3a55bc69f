package org.qmp4j.supervisor.attach;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.qmp4j.supervisor.error.ProofDisagreement;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.Proof;
import org.qmp4j.supervisor.process.ProofItem;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuStart;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;

/**
 * One attempt to attach to the process of a record: look at the process, connect to its monitor, hear who is there, compare.
 * Sends no signal and changes nothing.
 */
public final class Attach {
    private final Reach reach;
    private final DomainDirectory directory;
    private final String label;

    /** For whoever holds the domain's lock. */
    public Attach(Reach reach, DomainDirectory directory, String label) {
        this.reach = reach;
        this.directory = directory;
        this.label = label;
    }

    /**
     * Completes within the deadline of {@link Reach} from when it is its turn, on a thread of the pool or of the event loops; never
     * fails.
     */
    public CompletionStage<Attachment> to(LiveRecord record) {
        return CompletableFuture.supplyAsync(() -> look(record), reach.pool())
                .thenCompose(seen -> seen instanceof Attachment.Silent alive
                        ? reach.turns().take(() -> connect(alive.process(), record))
                        : CompletableFuture.completedFuture(seen))
                .exceptionally(problem -> new Attachment.Unproven("it could not be attached to: " + cause(problem)));
    }

    /** What is seen without talking to it: of a process that lives and agrees, that it has said nothing yet. */
    private Attachment look(LiveRecord record) {
        RunDirectory run = directory.run(record.proof().generation());
        QemuStart start = new QemuStart(
                label, record.argv(), record.argv(), new RunPaths(run.path()).pidfile(), directory.log(), run.path());
        try {
            QemuProcess process = QemuProcess.attached(start, record.proof().process(), reach.proc());
            if (process.checkExit()) {
                return new Attachment.Gone(process.exit().toCompletableFuture().join());
            }
            return verdict(record.proof(), record.proof().look(process.pidfile(), reach.proc()))
                    .orElseGet(() -> new Attachment.Silent(process, "its monitor was not asked yet"));
        } catch (IOException e) {
            return new Attachment.Unproven("it cannot be looked at: " + e.getMessage());
        }
    }

    /** Empty if all agrees. */
    private static Optional<Attachment> verdict(Proof proof, Map<ProofItem, String> seen) {
        List<ProofDisagreement> disagreements = proof.compare(seen);
        if (disagreements.isEmpty()) {
            return Optional.empty();
        }
        boolean another = disagreements.stream().anyMatch(one -> !one.found().equals(Proof.NOTHING));
        return Optional.of(
                another
                        ? new Attachment.Foreign(disagreements)
                        : new Attachment.Unproven("it may run still, but cannot be proven: " + disagreements));
    }

    private CompletionStage<Attachment> connect(QemuProcess process, LiveRecord record) {
        return DomainMonitor.connect(reach.loops(), record.qmpSocket(), reach.hurried())
                .thenCompose(monitor -> ask(process, record, monitor))
                .exceptionally(problem -> silent(process, cause(problem)));
    }

    private CompletionStage<Attachment> ask(QemuProcess process, LiveRecord record, DomainMonitor monitor) {
        return monitor.uuid()
                .toCompletableFuture()
                .orTimeout(reach.deadline().toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(uuid -> {
                    Map<ProofItem, String> seen = new EnumMap<>(ProofItem.class);
                    seen.put(ProofItem.UUID, uuid.toString());
                    monitor.peerPid().ifPresent(pid -> seen.put(ProofItem.MONITOR_PEER, Long.toString(pid)));
                    RunDirectory run = directory.run(record.proof().generation());
                    return verdict(record.proof(), seen)
                            .orElseGet(() -> new Attachment.Attached(new Live(process, monitor, run, record)));
                })
                .whenComplete((attachment, problem) -> {
                    if (!(attachment instanceof Attachment.Attached)) {
                        monitor.close();
                    }
                });
    }

    /** A process that dies closes its sockets first: it is looked at once more. */
    private static Attachment silent(QemuProcess process, Throwable problem) {
        try {
            return process.checkExit()
                    ? new Attachment.Gone(process.exit().toCompletableFuture().join())
                    : new Attachment.Silent(process, String.valueOf(problem.getMessage()));
        } catch (IOException e) {
            return new Attachment.Unproven("it cannot be looked at: " + e.getMessage());
        }
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }
}
