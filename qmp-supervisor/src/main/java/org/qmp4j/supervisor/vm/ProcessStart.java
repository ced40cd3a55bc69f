package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.error.ProofDisagreement;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.PublishedSocket;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.Inheritance;
import org.qmp4j.supervisor.process.Proof;
import org.qmp4j.supervisor.process.ProofItem;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuStart;
import org.qmp4j.supervisor.process.Trampoline;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;

/**
 * From a plan to a process that is proven and whose guest does not run: made, noted, released, greeted, asked who it is. Each
 * step notes how to undo it.
 */
final class ProcessStart {
    private final Host host;
    private final DomainDirectory directory;
    private final String label;
    private final String operation;

    /** @param operation in whose journal the process is noted */
    ProcessStart(Host host, DomainDirectory directory, String label, String operation) {
        this.host = host;
        this.directory = directory;
        this.label = label;
        this.operation = operation;
    }

    /** What is to be started. */
    record Intent(
            RunDirectory run,
            Making making,
            LaunchPlan plan,
            QemuCommandLine command,
            @Nullable Path memory,
            Inheritance inherited) {
        Intent(RunDirectory run, Making making, LaunchPlan plan, @Nullable Path memory, Inheritance inherited) {
            this(run, making, plan, QemuCommandLine.of(plan), memory, inherited);
        }
    }

    /** What is written down of a start besides. */
    interface Notes {
        /** QEMU comes up, which takes a while: what is done meanwhile costs nothing. */
        default void released() throws Exception {}

        /** What it will say of itself if it is what was asked for; nobody has talked to it yet. */
        default void expected(LiveRecord record) {}

        /** It has greeted: what else is to be asked of it. On an event loop. @return completes when that is answered, or has failed */
        default CompletionStage<?> greeted(DomainMonitor monitor, LiveRecord expected) {
            return CompletableFuture.completedStage(null);
        }
    }

    /** Does it. */
    Live run(Rollback rollback, Intent intent, Notes notes) throws Exception {
        RunDirectory run = intent.run();
        LaunchPlan plan = intent.plan();
        QemuProcess process = spawn(rollback, intent);
        process.release();
        directory.journal().pass(operation, "released");
        notes.released();
        Optional<Looked> early = lockedAndLookedAt(process, run);
        Optional<LiveRecord> expected = early.map(looked -> expected(intent, looked.proof()));
        // its socket comes later than the lock: whoever looks for it before that takes time that QEMU needs
        CompletableFuture<Greeted> connecting = connecting(
                plan,
                monitor -> expected.isPresent()
                        ? notes.greeted(monitor, expected.get())
                        : CompletableFuture.completedStage(null));
        rollback.push("wait for its greeting", () -> connecting.thenAccept(Greeted::close));
        expected.ifPresent(notes::expected);
        Greeted greeted = connected(process, connecting);
        DomainMonitor monitor = greeted.monitor();
        rollback.push("connect its monitor", monitor::close);
        LiveRecord record = talk(process, () -> {
            Looked looked = early.isPresent() ? early.get() : look(process, run);
            prove(looked, QmpBlocking.await(greeted.uuid()), monitor);
            return record(intent, looked.proof(), monitor.version(), QmpBlocking.await(greeted.generationId()));
        });
        directory.journal().pass(operation, "proven");
        return new Live(process, monitor, run, record);
    }

    private LiveRecord expected(Intent intent, Proof proof) {
        String version = host.capabilities().apply(intent.plan().emulator()).version();
        return record(intent, proof, version, intent.plan().genid().guid());
    }

    /** The process, noted, which waits to be released. */
    private QemuProcess spawn(Rollback rollback, Intent intent) {
        RunDirectory run = intent.run();
        QemuStart start = new QemuStart(
                label,
                intent.command().argv(),
                intent.command().redactedArgv(),
                new RunPaths(run.path()).pidfile(),
                directory.log(),
                run.path());
        Trampoline made = intent.making().made();
        QemuProcess process = host.launcher().start(start, intent.inherited(), made);
        rollback.push("start QEMU", () -> endStarted(process));
        directory.journal().pass(operation, "made");
        return process;
    }

    /** What is seen of it once it has locked its pidfile; empty if it is about to end, perhaps: who waits for its greeting hears. */
    private Optional<Looked> lockedAndLookedAt(QemuProcess process, RunDirectory run) {
        try {
            process.awaitPidfileLock(host.startDeadline());
            directory.journal().pass(operation, "locked");
            return Optional.of(look(process, run));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The process that this very job started and nobody else knows of: there is no doubt whom it hits. */
    private static void endStarted(QemuProcess process) {
        process.endChild();
        process.exit().toCompletableFuture().join();
    }

    /** A monitor, and what was asked as soon as it was there, with its answers or failures. */
    private record Greeted(
            DomainMonitor monitor, CompletionStage<UUID> uuid, CompletionStage<@Nullable UUID> generationId) {
        /** Completes when all is answered: each single wait for an answer would be a wait for a processor as well. */
        static CompletionStage<Greeted> ask(
                DomainMonitor monitor, LaunchPlan plan, Function<DomainMonitor, CompletionStage<?>> more) {
            CompletionStage<UUID> uuid = monitor.uuid();
            CompletionStage<@Nullable UUID> generationId = plan.genid().guid() == null
                    ? CompletableFuture.completedStage(null)
                    : monitor.generationId().thenApply(id -> id);
            return CompletableFuture.allOf(
                            uuid.toCompletableFuture(),
                            generationId.toCompletableFuture(),
                            more.apply(monitor).toCompletableFuture())
                    .handle((done, problem) -> new Greeted(monitor, uuid, generationId));
        }

        void close() {
            monitor.close();
        }
    }

    private CompletableFuture<Greeted> connecting(LaunchPlan plan, Function<DomainMonitor, CompletionStage<?>> more) {
        Duration deadline = host.startDeadline();
        QmpOptions options = host.reach().qmp().withTimeouts(deadline, deadline, deadline);
        return DomainMonitor.connect(host.reach().loops(), plan.paths().qmpSocket(), options)
                .thenCompose(monitor -> Greeted.ask(monitor, plan, more))
                .toCompletableFuture();
    }

    /** Whichever comes first: a greeting, or the end of a QEMU that could not open an image. */
    private static Greeted connected(QemuProcess process, CompletableFuture<Greeted> connected) {
        CompletableFuture<?> ended = process.exit().toCompletableFuture();
        CompletableFuture.anyOf(connected, ended).exceptionally(problem -> null).join();
        if (hasEnded(process, connected.isCompletedExceptionally())) {
            connected.thenAccept(Greeted::close);
            throw process.failure("QEMU ended before its monitor greeted (" + ended.join() + ")");
        }
        try {
            return connected.join();
        } catch (CompletionException e) {
            throw process.failure(String.valueOf(
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage()));
        }
    }

    /** A question to the monitor of a QEMU that may end over it; the end is what the caller wants to hear of then. */
    static <T> T talk(QemuProcess process, Callable<T> question) throws Exception {
        try {
            return question.call();
        } catch (QmpException e) {
            if (hasEnded(process, true)) {
                QemuStartException failure = process.failure("QEMU ended while it was asked about itself");
                failure.addSuppressed(e);
                throw failure;
            }
            throw e;
        }
    }

    /** A process that ends closes its sockets first, and is seen to have ended a little later. */
    private static boolean hasEnded(QemuProcess process, boolean broken) {
        CompletableFuture<QemuExit> ended = process.exit().toCompletableFuture();
        if (broken) {
            CompletableFuture<?> grace = new CompletableFuture<>().completeOnTimeout(true, 2, TimeUnit.SECONDS);
            CompletableFuture.anyOf(ended, grace).join();
        }
        return ended.isDone();
    }

    /** A process, and what was seen of it without talking to it. */
    private record Looked(Proof proof, Map<ProofItem, String> seen) {}

    private Looked look(QemuProcess process, RunDirectory run) throws IOException {
        Proof proof = Proof.of(directory.uuid(), run.generation(), process);
        Map<ProofItem, String> seen =
                new EnumMap<>(proof.look(process.pidfile(), host.reach().proc()));
        seen.put(ProofItem.GENERATION, String.valueOf(run.path().getFileName()));
        return new Looked(proof, seen);
    }

    private void prove(Looked looked, UUID said, DomainMonitor monitor) {
        Map<ProofItem, String> seen = new EnumMap<>(looked.seen());
        seen.put(ProofItem.UUID, said.toString());
        monitor.peerPid().ifPresent(pid -> seen.put(ProofItem.MONITOR_PEER, Long.toString(pid)));
        List<ProofDisagreement> disagreements = looked.proof().compare(seen);
        if (!disagreements.isEmpty()) {
            throw ProofException.ofStart(label, disagreements);
        }
    }

    private static LiveRecord record(Intent intent, Proof proof, String version, @Nullable UUID genid) {
        LaunchPlan plan = intent.plan();
        return new LiveRecord(
                plan.name(),
                proof,
                plan.paths().qmpSocket(),
                new LiveRecord.Qemu(
                        plan.emulator(),
                        version,
                        plan.machine(),
                        plan.accelerator().accelerator().name(),
                        plan.accelerator().reason()),
                new LiveRecord.GenId(
                        genid, plan.genid().origin().name(), plan.genid().reason()),
                plan.devices().sockets(),
                plan.published().stream().collect(Collectors.toMap(PublishedSocket::link, PublishedSocket::socket)),
                intent.command().redactedArgv(),
                intent.memory());
    }
}
