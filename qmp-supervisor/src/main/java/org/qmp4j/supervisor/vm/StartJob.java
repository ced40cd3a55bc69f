package org.qmp4j.supervisor.vm;

import java.io.IOException;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qmp4j.error.QmpException;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.ProofDisagreement;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdHistory;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.PublishedSocket;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StartReason;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.process.Proof;
import org.qmp4j.supervisor.process.ProofItem;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuStart;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RunDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From a definition to a proven process whose guest does not run yet. Each step notes how to undo it. */
final class StartJob {
    private static final Logger LOG = LoggerFactory.getLogger(StartJob.class);

    private final Holding holding;
    private final Host host;
    private final DomainDirectory directory;
    private final DomainDef definition;
    private final UUID uuid;
    private final GenIdBook genIds;

    StartJob(Holding holding) {
        this.holding = holding;
        this.host = holding.host();
        this.directory = holding.directory();
        this.definition = holding.definition();
        this.uuid = directory.uuid();
        this.genIds = new GenIdBook(host, directory);
    }

    /** What is to be started, and what with. */
    private record Intent(
            RunDirectory run, GenIdDecision genid, LaunchPlan plan, QemuCommandLine command, String version) {}

    /**
     * QEMU takes a while to come up. All that is known already is written down meanwhile, as if it were what is asked for, and is
     * compared with what QEMU says of itself then: the guest does not run before both agree, and are durable.
     *
     * @param paused whether its guest is to stay paused
     */
    Live run(JobScope scope, boolean paused) throws Exception {
        Rollback rollback = scope.rollback();
        Intent intent = plan(rollback);
        RunDirectory run = intent.run();
        LaunchPlan plan = intent.plan();
        QemuProcess process = spawn(rollback, intent, paused);
        process.release();
        directory.journal().pass(StartJournal.START, "released");
        CompletableFuture<DomainMonitor> connecting = connecting(plan);
        directory.keepGeneration(run.generation());
        directory.journal().keep(StartJournal.START);
        rollback.push("record it", directory::deleteRecord);
        holding.keepLive(plan.placed(definition));
        GenIdHistory before = directory.genIds();
        rollback.push("remember its generation id", () -> forget(before));
        Optional<Looked> early = lockedAndLookedAt(process, run, connecting);
        Optional<LiveRecord> expected = early.map(
                looked -> record(intent, looked.proof(), intent.version(), plan.genid().guid()));
        expected.ifPresent(record -> keep(rollback, plan, run, record));
        DomainMonitor monitor = connected(process, connecting);
        rollback.push("connect its monitor", monitor::close);
        LiveRecord record = talk(process, () -> {
            CompletionStage<UUID> said = monitor.uuid();
            CompletionStage<@Nullable UUID> genId = plan.genid().guid() == null
                    ? CompletableFuture.completedStage(null)
                    : monitor.generationId().thenApply(id -> id);
            Looked looked = early.isPresent() ? early.get() : look(process, run);
            prove(looked, scope.await(said), monitor);
            return record(intent, looked.proof(), monitor.version(), scope.await(genId));
        });
        directory.journal().pass(StartJournal.START, "proven");
        if (!expected.equals(Optional.of(record))) {
            forget(before);
            keep(rollback, plan, run, record);
        }
        return new Live(process, monitor, run, record);
    }

    private void forget(GenIdHistory before) {
        if (!directory.genIds().equals(before)) {
            directory.writeGenIds(before);
        }
    }

    private Intent plan(Rollback rollback) throws IOException {
        String emulator = String.valueOf(definition.devices().emulator());
        QemuCapabilities capabilities = host.capabilities().apply(emulator);
        RunDirectory run = directory.reserveGeneration();
        rollback.push("make run directory", run::remove);
        GenIdDecision genid = genIds.decide(definition.genid());
        QemuUser user = host.user();
        if (user != null) {
            run.give(user.owner());
        }
        List<String> unfulfilled = definition.resources().unfulfilled();
        if (!unfulfilled.isEmpty()) {
            LOG.warn("[{}] kept in its definition, and not carried out: {}", definition.label(), unfulfilled);
        }
        LaunchPlan plan = new LaunchPlanner(
                        capabilities, LaunchSources.of(uuid).withUser(user == null ? null : user.text()))
                .plan(definition, new StartReason.FreshBoot(genid), new RunPaths(run.path()));
        return new Intent(run, genid, plan, QemuCommandLine.of(plan), capabilities.version());
    }

    /** The process, noted, which waits to be released. */
    private QemuProcess spawn(Rollback rollback, Intent intent, boolean paused) {
        RunDirectory run = intent.run();
        QemuStart start = new QemuStart(
                definition.label(),
                intent.command().argv(),
                intent.command().redactedArgv(),
                new RunPaths(run.path()).pidfile(),
                directory.log(),
                run.path());
        rollback.push("note the process", () -> directory.journal().clear(StartJournal.START));
        QemuProcess process = host.launcher().start(start);
        rollback.push("start QEMU", () -> endStarted(process));
        directory.journal().pass(StartJournal.START, "made");
        StartJournal.spawned(
                directory.journal(),
                process.earlyIdentity(),
                run.generation(),
                paused,
                GenIdBook.facts(intent.genid()));
        return process;
    }

    /** What is seen of it once it has locked its pidfile; empty if it is about to end, perhaps: who waits for its greeting hears. */
    private Optional<Looked> lockedAndLookedAt(
            QemuProcess process, RunDirectory run, CompletableFuture<DomainMonitor> connecting) {
        try {
            process.awaitPidfileLock(host.startDeadline());
            directory.journal().pass(StartJournal.START, "locked");
            return Optional.of(look(process, run));
        } catch (IOException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            connecting.thenAccept(DomainMonitor::close);
            throw e;
        }
    }

    /** Writes down what runs, and publishes it. */
    private void keep(Rollback rollback, LaunchPlan plan, RunDirectory run, LiveRecord record) {
        directory.writeRecord(record);
        directory.journal().pass(StartJournal.START, "recorded");
        genIds.keep(directory.journal().entry(StartJournal.START).orElseThrow(), record);
        directory.journal().pass(StartJournal.START, "remembered");
        for (PublishedSocket published : plan.published()) {
            run.publish(published.link(), published.socket());
            rollback.push("publish " + published.link(), () -> run.withdraw(published.link()));
        }
        run.makeCurrent();
        directory.journal().pass(StartJournal.START, "published");
    }

    /** The process that this very job started and nobody else knows of: there is no doubt whom it hits. */
    private static void endStarted(QemuProcess process) {
        process.endChild();
        process.exit().toCompletableFuture().join();
    }

    private CompletableFuture<DomainMonitor> connecting(LaunchPlan plan) {
        Duration deadline = host.startDeadline();
        QmpOptions options = host.reach().qmp().withTimeouts(deadline, deadline, deadline);
        return DomainMonitor.connect(host.reach().loops(), plan.paths().qmpSocket(), options)
                .toCompletableFuture();
    }

    /** Whichever comes first: a greeting, or the end of a QEMU that could not open an image. */
    private static DomainMonitor connected(QemuProcess process, CompletableFuture<DomainMonitor> connected) {
        CompletableFuture<?> ended = process.exit().toCompletableFuture();
        CompletableFuture.anyOf(connected, ended).exceptionally(problem -> null).join();
        if (hasEnded(process, connected.isCompletedExceptionally())) {
            connected.thenAccept(DomainMonitor::close);
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
        Proof proof = Proof.of(uuid, run.generation(), process);
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
            throw ProofException.ofStart(definition.label(), disagreements);
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
                intent.command().redactedArgv());
    }
}
