package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.attach.Attachment;
import org.qmp4j.supervisor.attach.Leftovers;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.Recovery;
import org.qmp4j.supervisor.attach.Republish;
import org.qmp4j.supervisor.attach.StartJournal;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One domain: what was asked for, and what runs. Thread safe; never blocks. Its jobs run one after the other on threads of
 * the supervisor; stages complete there.
 */
public final class Domain {
    private static final Logger LOG = LoggerFactory.getLogger(Domain.class);

    private final Host host;
    private final DomainDirectory directory;
    private final Lane lane;
    private final Lane listenerLane;
    private final List<Consumer<? super DomainEvent>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Situation> situation = new AtomicReference<>(Situation.UNKNOWN);
    private final Holding holding;
    private volatile Optional<QemuExit> lastExit = Optional.empty();

    /** For the supervisor, which calls {@link #open()} next. */
    public Domain(Host host, DomainDirectory directory, DomainDef definition) {
        this.host = host;
        this.directory = directory;
        this.holding = new Holding(host, directory, definition);
        this.lane = new Lane(host.reach().pool());
        this.listenerLane = new Lane(host.listeners());
    }

    /**
     * For the supervisor: takes the domain, finds out what an earlier one left, and attaches to its process.
     *
     * @return completes when its state is known; it is {@link DomainState#HELD} when another supervisor has it
     */
    public CompletionStage<?> open() {
        try {
            holding.take();
        } catch (DomainLockedException e) {
            become(DomainState.HELD, e.holder(), null);
            return CompletableFuture.completedFuture(null);
        }
        return look();
    }

    private CompletionStage<?> look() {
        CompletableFuture<Void> known = new CompletableFuture<>();
        recovery().find().thenAccept(found -> lane.execute(known, () -> adopt(found)));
        return known;
    }

    private Recovery recovery() {
        return new Recovery(host.reach(), directory, label());
    }

    /** In the lane: what was found becomes what is known. */
    private void adopt(Attachment found) {
        Situation before = now();
        if (before.letGo() || before.known().isLive() || before.known() == DomainState.STARTING) {
            if (found instanceof Attachment.Attached attached) {
                attached.live().monitor().close();
            }
            return;
        }
        if (found instanceof Attachment.Nothing) {
            become(DomainState.STOPPED, "no process runs it", null);
        } else if (found instanceof Attachment.Gone gone) {
            lastExit = Optional.of(gone.exit());
            directory.record().ifPresent(recovery()::clear);
            new CutShort(host, directory).forget();
            become(DomainState.STOPPED, "its process has ended while nobody looked", null);
        } else if (found instanceof Attachment.Attached attached) {
            attach(attached.live());
        } else if (found instanceof Attachment.Silent silent) {
            situation.updateAndGet(now -> now.mute(silent.process(), silent.reason()));
            lookAgain();
        } else if (found instanceof Attachment.Unproven unproven) {
            become(DomainState.UNREACHABLE, unproven.reason(), null);
            lookAgain();
        } else if (found instanceof Attachment.Foreign foreign) {
            become(DomainState.FOREIGN, foreign.disagreements().toString(), null);
        }
    }

    /** A process that hangs, or whose pidfile somebody took away, may be well again later. */
    private void lookAgain() {
        host.afterPulse(() -> {
            if (!now().letGo() && now().live() == null) {
                look();
            }
        });
    }

    /** In the lane: a proven process of an earlier supervisor becomes ours. */
    private void attach(Live live) {
        become(DomainState.UNRESPONSIVE, "it was just attached to", live);
        follow(live);
        try {
            RunState status = QmpBlocking.await(live.monitor().status());
            situation.updateAndGet(now -> now.after(live, status));
            new Republish(live, label()).run();
            new CutShort(host, directory).finish(live, status);
            LOG.info(
                    "[{}] attached to its process (pid {}), {}",
                    label(),
                    live.process().pid(),
                    state());
        } catch (QmpException | StateFileException e) {
            LOG.warn(
                    "[{}] attached to its process (pid {}), but not all is well",
                    label(),
                    live.process().pid(),
                    e);
        }
    }

    /** Its identity. */
    public UUID uuid() {
        return directory.uuid();
    }

    /** What was asked for. */
    public DomainDef definition() {
        return holding.definition();
    }

    /** What is known about it at this moment. */
    public DomainState state() {
        return now().state();
    }

    /** Why it is in that state, for people. */
    public String reason() {
        return now().reason();
    }

    /** What really runs, as opposed to what was asked for; empty when nothing does. */
    public Optional<LiveRecord> liveRecord() {
        return live().map(Live::record);
    }

    /** Where its serial port of this number is reached; empty when it does not run or has no such port. */
    public Optional<Path> serialSocket(int port) {
        return live().map(now -> now.record().sockets().get("serial" + port));
    }

    /** How its last process ended, as far as this supervisor saw it. */
    public Optional<QemuExit> lastExit() {
        return lastExit;
    }

    /** The log of QEMU, over all starts. */
    public Path log() {
        return directory.log();
    }

    /** Hears its events, from now on, in order, one at a time. */
    public AutoCloseable subscribe(Consumer<? super DomainEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** {@code query-status}; waits behind no job. Fails with {@link DomainStateException} when nothing runs. */
    public CompletionStage<RunState> queryStatus() {
        return live().map(now -> now.monitor().status())
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new DomainStateException(label(), "query-status", state().name(), "running or paused")));
    }

    /**
     * Runs a job. The only way to a monitor: whatever changes the guest happens in one.
     *
     * @return completes with the job's result, or with what it threw, after its rollback; or with
     *     {@link DomainStateException} when the supervisor has let go of the domain before the job began
     */
    public <T> CompletionStage<T> run(JobKind kind, Job<T> job) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            lane.execute(() -> {
                JobScope scope = new JobScope(this, kind);
                try {
                    T value = runIn(scope, job);
                    result.complete(value);
                } catch (Throwable problem) {
                    result.completeExceptionally(problem);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(letGo(kind));
        }
        return result.minimalCompletionStage();
    }

    /** The scope is over before anybody hears of the result. */
    private <T> T runIn(JobScope scope, Job<T> job) throws Exception {
        try {
            if (now().letGo()) {
                throw letGo(scope.kind());
            }
            claim();
            T value = job.run(scope);
            scope.rollback().commit();
            return value;
        } catch (Throwable problem) {
            scope.rollback().undo(problem);
            throw problem;
        } finally {
            scope.end();
        }
    }

    /** In the lane: a domain that another supervisor had is taken, if that one has let go of it. */
    private void claim() {
        if (now().known() == DomainState.HELD) {
            holding.take();
            become(DomainState.UNREACHABLE, "it was just taken over", null);
            adopt(recovery().find().toCompletableFuture().join());
        }
    }

    private DomainStateException letGo(JobKind kind) {
        return new DomainStateException(label(), kind.id(), "let go of", "held by an open supervisor, and defined");
    }

    /**
     * Starts it: a fresh boot in a new process.
     *
     * @return completes when the guest runs, with what it really has; or, with everything undone, with
     *     {@link org.qmp4j.supervisor.error.QemuStartException} (exit status, argv, end of the log),
     *     {@link org.qmp4j.supervisor.error.UnsupportedConfigurationException}, {@link DomainStateException},
     *     {@link DomainLockedException} (another supervisor has it; says which)
     */
    public CompletionStage<LiveRecord> start() {
        return start(false);
    }

    /** Starts it without letting its virtual CPUs run. See {@link #start()}. */
    public CompletionStage<LiveRecord> startPaused() {
        return start(true);
    }

    private CompletionStage<LiveRecord> start(boolean paused) {
        return run(JobKind.START, scope -> {
            if (state() != DomainState.STOPPED) {
                throw new DomainStateException(label(), JobKind.START.id(), state().name(), DomainState.STOPPED.name());
            }
            become(DomainState.STARTING, "it is being started", null);
            scope.rollback().push("say that it starts", () -> become(DomainState.STOPPED, "its start failed", null));
            Live started = new StartJob(host, directory, definition()).run(scope, paused);
            become(paused ? DomainState.PAUSED : DomainState.STARTING, "it has not run yet", started);
            follow(started);
            if (!paused) {
                StartJob.talk(
                        started.process(), () -> scope.await(started.monitor().resume()));
            }
            directory.journal().pass(StartJournal.START, "resumed");
            new GenIdBook(host, directory).settle();
            directory.journal().clear(StartJournal.START);
            return started.record();
        });
    }

    /** From now on its events, its well-being and its end are seen. */
    private void follow(Live live) {
        // on the event loop itself: the state is up to date before the reply to a command is seen, and no slow
        // listener can make it lag behind
        live.monitor().subscribe(Runnable::run, event -> situation.updateAndGet(now -> now.after(live, event)));
        live.monitor().subscribe(listenerLane, this::heard);
        live.process().exit().thenAccept(exit -> ended(live, exit));
        new Watch(
                        host,
                        live,
                        status -> situation.updateAndGet(now -> now.after(live, status)),
                        () -> situation.updateAndGet(now -> now.afterSilence(live)),
                        () -> lane.execute(() -> lost(live)))
                .start();
    }

    private Situation now() {
        return Objects.requireNonNull(situation.get());
    }

    private void become(DomainState state, String reason, @Nullable Live live) {
        situation.updateAndGet(now -> now.with(state, reason, live));
    }

    /** Stops the virtual CPUs; completes with the state that it is in then. */
    public CompletionStage<DomainState> suspend() {
        return run(JobKind.CONTROL, scope -> {
            scope.await(scope.monitor().suspend());
            return state();
        });
    }

    /** Lets the virtual CPUs run on; completes with the state that it is in then. */
    public CompletionStage<DomainState> resume() {
        return run(JobKind.CONTROL, scope -> {
            scope.await(scope.monitor().resume());
            return state();
        });
    }

    /**
     * Takes a picture of its first screen.
     *
     * @param png where QEMU writes it; a directory that it can write to
     */
    public CompletionStage<Path> screenshot(Path png) {
        return run(JobKind.INSPECT, scope -> {
            scope.await(scope.monitor().screendump(png.toAbsolutePath()));
            return png;
        });
    }

    /**
     * Stops it: down the ladder until its process has ended with proof, then everything that the start made is removed. A
     * guest whose virtual CPUs do not run cannot hear the power button and is not asked.
     *
     * @return completes with what it took; or with {@link DomainStateException} when it has no process that this supervisor
     *     has proven, as in {@link DomainState#UNREACHABLE} after an earlier supervisor; or with {@link org.qmp4j.supervisor.error.OperationException} if it outlived all
     *     rungs, {@link org.qmp4j.supervisor.error.ProofException} if a signal had no sure target
     */
    public CompletionStage<StopReport> stop(StopLadder ladder) {
        return run(JobKind.STOP, scope -> {
            Situation before = now();
            QemuProcess mute = before.mute();
            if (mute != null) {
                StopReport report = new StopJob(label(), mute, null, ladder).run();
                adopt(scope.await(recovery().find()));
                return report;
            }
            Live live = scope.live();
            boolean hears = before.known() == DomainState.RUNNING;
            StopReport report = new StopJob(
                            label(),
                            live.process(),
                            live.monitor(),
                            hears ? ladder : ladder.withPowerdown(Duration.ZERO))
                    .run();
            cleanUp(live, report.exit(), hears ? "shut down" : "stopped");
            return report;
        });
    }

    /** A child that ends by itself; in the lane, so that a job that ends it cleans up first. */
    private void ended(Live which, QemuExit exit) {
        lane.execute(() -> {
            if (isLive(which)) {
                LOG.warn("[{}] QEMU ended by itself ({})", label(), exit);
                boolean off = now().known() == DomainState.SHUT_DOWN;
                cleanUp(which, exit, off ? "shut down" : "QEMU ended by itself");
            }
        });
    }

    /** In the lane: the connection broke some time ago, and the process has not ended over it. */
    private void lost(Live which) {
        if (isLive(which) && !which.process().exit().toCompletableFuture().isDone() && !now().letGo()) {
            LOG.warn("[{}] the monitor is lost, QEMU has not ended", label());
            situation.updateAndGet(now -> now.mute(which.process(), "the connection to its monitor broke"));
            lookAgain();
        }
    }

    private boolean isLive(Live which) {
        return which.equals(now().live());
    }

    private void cleanUp(Live which, QemuExit exit, String reason) {
        lastExit = Optional.of(exit);
        which.monitor().close();
        directory.journal().pass("stop", "ended");
        try {
            new Leftovers(
                            directory,
                            which.run(),
                            List.copyOf(which.record().published().keySet()))
                    .remove();
        } finally {
            become(DomainState.STOPPED, reason, null);
        }
        directory.journal().pass("stop", "cleaned");
    }

    private void heard(DomainEvent event) {
        for (Consumer<? super DomainEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("[{}] a listener failed at event #{}", label(), event.sequence(), e);
            }
        }
    }

    /** For the supervisor: no job begins any more, unless one holds the domain in another state than stopped. */
    public boolean retire() {
        Situation after = situation.updateAndGet(now -> now.known() == DomainState.STOPPED ? now.lettingGo() : now);
        return after.letGo();
    }

    /** For the supervisor that closes: no job begins any more; those under way go on. */
    public void letGo() {
        situation.updateAndGet(Situation::lettingGo);
    }

    /**
     * Lets go of the process, which goes on running; a job that waits for its monitor fails.
     *
     * @return completes when the monitor is closed and the listeners have their last event
     */
    public CompletionStage<?> detach() {
        letGo();
        live().ifPresent(now -> now.monitor().close());
        return live().map(now -> now.monitor().closed()).orElseGet(() -> CompletableFuture.completedFuture(""));
    }

    /** For the supervisor, when no job is under way any more: others may have the domain. */
    public void release() {
        holding.release();
    }

    /** Its definition as domain XML: what was asked for. */
    public String inactiveXml() {
        return holding.xml();
    }

    /** Its definition with what its process really has, as domain XML; empty when nothing runs. */
    public Optional<String> liveXml() {
        return liveRecord().map(holding::xml);
    }

    /** Which generation ids it had, and why. */
    public CompletionStage<GenerationIds> generationIds() {
        return CompletableFuture.supplyAsync(
                () -> holding.generationIds(liveRecord()), host.reach().pool());
    }

    /**
     * Tells its next start what has happened to it while it was off, such as {@link GenIdTransition#REVERT_OFFLINE} or
     * {@link GenIdTransition#CLONE}; completes when that is durable. It holds until a start has succeeded.
     *
     * @param note which snapshot, backup or original it was, for people
     */
    public CompletionStage<GenerationIds> mark(GenIdTransition transition, String note) {
        return run(JobKind.EDIT, scope -> {
            new GenIdBook(host, directory).mark(transition, note);
            return holding.generationIds(liveRecord());
        });
    }

    Holding holding() {
        return holding;
    }

    Optional<Live> live() {
        return Optional.ofNullable(now().live());
    }

    String label() {
        return definition().label();
    }

    @Override
    public String toString() {
        return "domain " + label() + ", " + state();
    }
}
