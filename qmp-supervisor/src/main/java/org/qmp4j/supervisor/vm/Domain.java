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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuExit;
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
    private final DomainDef definition;
    private final Lane lane;
    private final Lane listenerLane;
    private final List<Consumer<? super DomainEvent>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicReference<Situation> situation;
    private volatile Optional<QemuExit> lastExit = Optional.empty();

    /** For the supervisor, which holds the domain's lock. */
    public Domain(Host host, DomainDirectory directory, DomainDef definition, DomainState state) {
        this.host = host;
        this.directory = directory;
        this.definition = definition;
        this.lane = new Lane(host.pool());
        this.listenerLane = new Lane(host.listeners());
        this.situation = new AtomicReference<>(Situation.of(state));
    }

    /** Its identity. */
    public UUID uuid() {
        return directory.uuid();
    }

    /** What was asked for. */
    public DomainDef definition() {
        return definition;
    }

    /** What is known about it at this moment. */
    public DomainState state() {
        return now().state();
    }

    /** What really runs, as opposed to what was asked for; empty when nothing does. */
    public Optional<LiveRecord> liveRecord() {
        return live().map(Live::record);
    }

    /** Where its serial port of this number is reached; empty when it does not run or has no such port. */
    public Optional<Path> serialSocket(int port) {
        return live().flatMap(now -> now.plan().devices().serials().stream()
                .filter(serial -> serial.port() == port)
                .map(serial -> serial.socket())
                .findFirst());
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

    private DomainStateException letGo(JobKind kind) {
        return new DomainStateException(label(), kind.id(), "let go of", "held by an open supervisor, and defined");
    }

    /**
     * Starts it: a fresh boot in a new process.
     *
     * @return completes when the guest runs, with what it really has; or, with everything undone, with
     *     {@link org.qmp4j.supervisor.error.QemuStartException} (exit status, argv, end of the log),
     *     {@link org.qmp4j.supervisor.error.UnsupportedConfigurationException}, {@link DomainStateException}
     */
    public CompletionStage<LiveRecord> start() {
        return run(JobKind.START, scope -> {
            if (state() != DomainState.STOPPED) {
                throw new DomainStateException(label(), JobKind.START.id(), state().name(), DomainState.STOPPED.name());
            }
            scope.rollback().push("say that it starts", () -> become(DomainState.STOPPED, null));
            Live started = new StartJob(host, directory, definition).run(scope);
            become(DomainState.STARTING, started);
            // on the event loop itself: the state is up to date before the reply to a command is seen, and no slow
            // listener can make it lag behind
            started.monitor()
                    .subscribe(Runnable::run, event -> situation.updateAndGet(now -> now.after(started, event)));
            started.monitor().subscribe(listenerLane, this::heard);
            StartJob.talk(started.process(), () -> scope.await(started.monitor().resume()));
            started.process().exit().thenAccept(exit -> ended(started, exit));
            started.monitor()
                    .closed()
                    .thenRun(() -> CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, lane)
                            .execute(() -> lost(started)));
            return started.record();
        });
    }

    private Situation now() {
        return Objects.requireNonNull(situation.get());
    }

    private void become(DomainState state, @Nullable Live live) {
        situation.updateAndGet(now -> now.with(state, live));
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
            Live now = scope.live();
            StopReport report = new StopJob(
                            label(), now, state() == DomainState.RUNNING ? ladder : ladder.withPowerdown(Duration.ZERO))
                    .run();
            cleanUp(now, report.exit());
            return report;
        });
    }

    /** A child that ends by itself; in the lane, so that a job that ends it cleans up first. */
    private void ended(Live which, QemuExit exit) {
        lane.execute(() -> {
            if (isLive(which)) {
                LOG.warn("[{}] QEMU ended by itself ({})", label(), exit);
                cleanUp(which, exit);
            }
        });
    }

    /** The connection broke some time ago; in the lane. If it was the end of QEMU, that is known by now. */
    private void lost(Live which) {
        if (isLive(which) && !which.process().exit().toCompletableFuture().isDone()) {
            LOG.warn("[{}] the monitor is lost, QEMU has not ended", label());
            become(DomainState.UNREACHABLE, which);
        }
    }

    private boolean isLive(Live which) {
        return which.equals(now().live());
    }

    private void cleanUp(Live which, QemuExit exit) {
        lastExit = Optional.of(exit);
        which.monitor().close();
        try {
            new Leftovers(directory, which.run(), which.record().published()).remove();
        } finally {
            become(DomainState.STOPPED, null);
        }
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

    Optional<Live> live() {
        return Optional.ofNullable(now().live());
    }

    String label() {
        return definition.label();
    }

    @Override
    public String toString() {
        return "domain " + label() + ", " + state();
    }
}
