package org.qmp4j.supervisor.vm;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.launch.PublishedSocket;
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
    private volatile DomainState state;
    private volatile @Nullable Live live;
    private volatile Optional<QemuExit> lastExit = Optional.empty();

    /** For the supervisor, which holds the domain's lock. */
    public Domain(Host host, DomainDirectory directory, DomainDef definition, DomainState state) {
        this.host = host;
        this.directory = directory;
        this.definition = definition;
        this.lane = new Lane(host.pool());
        this.listenerLane = new Lane(host.listeners());
        this.state = state;
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
        return state;
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
                        new DomainStateException(label(), "query-status", state.name(), "running or paused")));
    }

    /**
     * Runs a job. The only way to a monitor: whatever changes the guest happens in one.
     *
     * @return completes with the job's result, or with what it threw, after its rollback
     */
    public <T> CompletionStage<T> run(JobKind kind, Job<T> job) {
        CompletableFuture<T> result = new CompletableFuture<>();
        lane.execute(() -> {
            JobScope scope = new JobScope(this, kind);
            try {
                T value = job.run(scope);
                scope.rollback().commit();
                result.complete(value);
            } catch (Throwable problem) {
                scope.rollback().undo(problem);
                result.completeExceptionally(problem);
            } finally {
                scope.end();
            }
        });
        return result.minimalCompletionStage();
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
            if (state != DomainState.STOPPED) {
                throw new DomainStateException(label(), "start", state.name(), DomainState.STOPPED.name());
            }
            scope.rollback().push("say that it starts", () -> {
                live = null;
                state = DomainState.STOPPED;
            });
            state = DomainState.STARTING;
            Live started = new StartJob(host, directory, definition).run(scope);
            live = started;
            started.monitor().subscribe(listenerLane, this::heard);
            scope.await(started.monitor().resume());
            state = DomainState.RUNNING;
            started.process().exit().thenAccept(exit -> ended(started, exit));
            return started.record();
        });
    }

    /** Stops the virtual CPUs. */
    public CompletionStage<DomainState> suspend() {
        return run(JobKind.CONTROL, scope -> {
            scope.await(scope.monitor().suspend());
            state = DomainState.PAUSED;
            return state;
        });
    }

    /** Lets the virtual CPUs run on. */
    public CompletionStage<DomainState> resume() {
        return run(JobKind.CONTROL, scope -> {
            scope.await(scope.monitor().resume());
            state = DomainState.RUNNING;
            return state;
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
     * Stops it: down the ladder until its process has ended with proof, then everything that the start made is removed.
     *
     * @return completes with what it took; or with {@link org.qmp4j.supervisor.error.OperationException} if it outlived all
     *     rungs, {@link org.qmp4j.supervisor.error.ProofException} if a signal had no sure target
     */
    public CompletionStage<StopReport> stop(StopLadder ladder) {
        return run(JobKind.STOP, scope -> {
            Live now = scope.live();
            StopReport report = new StopJob(label(), now, ladder).run();
            cleanUp(now, report.exit());
            return report;
        });
    }

    /** A child that ends by itself; in the lane, so that a job that ends it cleans up first. */
    private void ended(Live which, QemuExit exit) {
        lane.execute(() -> {
            try {
                if (which.equals(live)) {
                    LOG.warn("[{}] QEMU ended by itself ({})", label(), exit);
                    cleanUp(which, exit);
                }
            } catch (RuntimeException e) {
                LOG.warn("[{}] could not clean up after QEMU", label(), e);
            }
        });
    }

    private void cleanUp(Live which, QemuExit exit) {
        live = null;
        lastExit = Optional.of(exit);
        which.monitor().close();
        for (PublishedSocket published : which.plan().published()) {
            which.run().withdraw(published.link());
        }
        which.run().remove();
        directory.deleteRecord();
        state = DomainState.STOPPED;
    }

    private void heard(DomainEvent event) {
        if (event instanceof DomainEvent.Suspended && state == DomainState.RUNNING) {
            state = DomainState.PAUSED;
        } else if (event instanceof DomainEvent.Resumed && state == DomainState.PAUSED) {
            state = DomainState.RUNNING;
        } else if (event instanceof DomainEvent.ShutDown && live != null) {
            state = DomainState.SHUT_DOWN;
        }
        for (Consumer<? super DomainEvent> listener : listeners) {
            try {
                listener.accept(event);
            } catch (RuntimeException e) {
                LOG.warn("[{}] a listener failed at event #{}", label(), event.sequence(), e);
            }
        }
    }

    /** Lets go of the process, which goes on running. */
    public void detach() {
        live().ifPresent(now -> now.monitor().close());
    }

    Optional<Live> live() {
        return Optional.ofNullable(live);
    }

    String label() {
        return definition.label();
    }

    @Override
    public String toString() {
        return "domain " + label() + ", " + state;
    }
}
