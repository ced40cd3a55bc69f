package org.qmp4j.supervisor.vm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.JournalEntry;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.RestartPolicy;

/**
 * One domain: what was asked for, and what runs. Thread safe; never blocks. Its jobs run one after the other on threads of
 * the supervisor; stages complete there.
 */
public final class Domain {
    private final Host host;
    private final DomainDirectory directory;
    private final Lane lane;
    private final Standing standing;
    private final Holding holding;
    private final Custody custody;
    private final GuestStart starting;

    /** For the supervisor, which calls {@link #open()} next. */
    public Domain(Host host, DomainDirectory directory, DomainDef definition) {
        this.host = host;
        this.directory = directory;
        this.holding = new Holding(host, directory, definition);
        this.lane = new Lane(host.reach().pool());
        this.standing = new Standing(directory.uuid(), host.listeners());
        this.custody = new Custody(host, directory, holding, standing, lane, this);
        this.starting = new GuestStart(holding, standing, custody);
    }

    /**
     * For the supervisor: takes the domain, finds out what an earlier one left, and attaches to its process.
     *
     * @return completes when its state is known; it is {@link DomainState#HELD} when another supervisor has it
     */
    public CompletionStage<?> open() {
        return custody.open();
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
        return live().map(holding::record);
    }

    /** Where its serial port of this number is reached; empty when it does not run or has no such port. */
    public Optional<Path> serialSocket(int port) {
        return liveRecord().map(record -> record.sockets().get("serial" + port));
    }

    /** Whether it is started with the others that are: see {@code Supervisor.autostart()}. */
    public boolean autostart() {
        return directory.settings().autostart();
    }

    /** Whether it outlives its process; one that does not is forgotten when it stops. */
    public boolean isPersistent() {
        return directory.settings().persistent();
    }

    /** Marks it to be started with the others, or no more; completes when that is durable. */
    public CompletionStage<Boolean> setAutostart(boolean value) {
        return run(JobKind.CONTROL, scope -> {
            directory.writeSettings(directory.settings().withAutostart(value));
            directory.journal().pass("autostart", "marked");
            return value;
        });
    }

    /** Whether it is started again when its process has ended against its will. */
    public RestartPolicy restartPolicy() {
        return directory.settings().restart();
    }

    /**
     * Says whether it is started again when its process has ended against its will; a restart that is planned is called off
     * by {@link RestartPolicy#NEVER}.
     *
     * @return completes when that is durable; or with {@link DomainStateException} for a transient one, which is forgotten
     *     when it stops
     */
    public CompletionStage<RestartPolicy> setRestartPolicy(RestartPolicy policy) {
        return run(JobKind.EDIT, scope -> {
            if (!isPersistent()) {
                throw new DomainStateException(label(), "set a restart policy", "transient", "persistent");
            }
            directory.writeSettings(directory.settings().withRestart(policy));
            if (policy.when() == RestartPolicy.When.NEVER) {
                custody.restarts().forget();
            }
            return policy;
        });
    }

    /** How its last process ended, as far as this supervisor saw it. */
    public Optional<QemuExit> lastExit() {
        return custody.lastExit();
    }

    /** The log of QEMU, over all starts. */
    public Path log() {
        return directory.log();
    }

    /** The operations on it that are under way, the oldest first, as its journal has them. */
    public List<JournalEntry> underWay() {
        return holding.underWay();
    }

    /** Hears its events, from now on, in order, one at a time. Closing what is returned ends that. */
    public AutoCloseable subscribe(Consumer<? super DomainEvent> listener) {
        Listener added = standing.listener(listener);
        standing.subscribe(definition().name(), added);
        return () -> {
            standing.unsubscribe(added);
            added.close();
        };
    }

    /** What is known now, and from here on every event to that listener: nothing is missed in between. */
    DomainSnapshot subscribe(Listener listener) {
        return standing.subscribe(definition().name(), listener);
    }

    Standing standing() {
        return standing;
    }

    /** {@code query-status}; waits behind no job. Fails with {@link DomainStateException} when nothing runs. */
    public CompletionStage<RunState> queryStatus() {
        return live().map(now -> now.monitor().status())
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new DomainStateException(label(), "query-status", state().name(), "running or paused")));
    }

    /** What may be read of its process, waiting behind no job; empty when none is proven. */
    public Optional<DomainReading> reading() {
        Situation now = now();
        return now.letGo() ? Optional.empty() : DomainReading.of(now);
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
                    result.complete(runIn(scope, job));
                } catch (Throwable problem) {
                    result.completeExceptionally(problem);
                    return;
                }
                // nobody waits for it any more: what fails here the lane says
                scope.afterwards().forEach(Runnable::run);
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
            custody.claim();
            requireHere(scope.kind());
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

    private void requireHere(JobKind kind) {
        if (kind.needsGuest()) {
            elsewhere().ifPresent(other -> {
                throw new DomainStateException(label(), kind.id(), other.reason(), "here; " + other.remedy());
            });
        }
    }

    /** Why its guest must not run here: it may run under another supervisor. Empty if it may. */
    public Optional<Elsewhere> elsewhere() {
        return host.care().elsewhere(directory);
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
        return run(JobKind.START, scope -> startIn(scope, paused));
    }

    /**
     * Starts it from a state that was kept. See {@link #start()}; a guest that was paused then is paused again.
     *
     * @param paused whether it is to stay paused in any case
     */
    public CompletionStage<LiveRecord> start(Beginning beginning, boolean paused) {
        return run(JobKind.START, scope -> starting.run(scope, paused, Optional.of(beginning)));
    }

    LiveRecord startIn(JobScope scope, boolean paused) throws Exception {
        return starting.run(scope, paused);
    }

    private Situation now() {
        return standing.now();
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

    /** Resets the machine, as by its reset button: the guest is not asked. Completes with the state that it is in then. */
    public CompletionStage<DomainState> reset() {
        return run(JobKind.CONTROL, scope -> {
            scope.await(scope.monitor().reset());
            return state();
        });
    }

    /**
     * Reboots the guest: asks it to power down, and lets it boot anew in the same process.
     *
     * @param patience how long it may take to power down
     * @return completes when it boots; fails with {@link org.qmp4j.supervisor.error.OperationException} if it does not listen
     */
    public CompletionStage<DomainState> reboot(Duration patience) {
        return run(JobKind.CONTROL, scope -> {
            custody.aftermath().reboot(scope, scope.monitor(), patience);
            return state();
        });
    }

    /**
     * Takes a picture of its first screen.
     *
     * @param png where it is to be; what was there is replaced
     */
    public CompletionStage<Path> screenshot(Path png) {
        return run(JobKind.INSPECT, scope -> {
            // QEMU is in its run directory, and can write there whoever it is
            Path drawn = Path.of("screen.png");
            scope.await(scope.monitor().screendump(drawn));
            return Files.move(scope.runDirectory().path().resolve(drawn), png, StandardCopyOption.REPLACE_EXISTING);
        });
    }

    /**
     * Stops it: down the ladder until its process has ended with proof, then everything that the start made is removed. A
     * guest whose virtual CPUs do not run cannot hear the power button and is not asked.
     *
     * <p>A restart that is planned is called off; nothing else is done then.
     *
     * @return completes with what it took; or with {@link DomainStateException} when it has no process that this supervisor
     *     has proven, as in {@link DomainState#UNREACHABLE} after an earlier supervisor; or with {@link org.qmp4j.supervisor.error.OperationException} if it outlived all
     *     rungs, {@link org.qmp4j.supervisor.error.ProofException} if a signal had no sure target
     */
    public CompletionStage<StopReport> stop(StopLadder ladder) {
        return run(JobKind.STOP, scope -> {
            host.care().stopping(scope);
            return custody.end(scope, ladder);
        });
    }

    /** For the supervisor: no job begins any more, unless one holds the domain in another state than stopped. */
    public boolean retire() {
        Situation after = standing.update(now -> now.known() == DomainState.STOPPED ? now.lettingGo() : now);
        return after.letGo();
    }

    /** For the supervisor that closes: no job begins any more; those under way go on. */
    public void letGo() {
        custody.letGo();
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

    /** Its definition as domain XML: what was asked for, but for the passwords of displays. */
    public String inactiveXml() {
        return inactiveXml(false);
    }

    /** The same, with or without the passwords of displays. */
    public String inactiveXml(boolean passwords) {
        return holding.xml(passwords);
    }

    /** Its definition with what its process really has, as domain XML, but for the passwords of displays; empty when nothing runs. */
    public Optional<String> liveXml() {
        return liveXml(false);
    }

    /** The same, with or without the passwords of displays. */
    public Optional<String> liveXml(boolean passwords) {
        return liveRecord().map(record -> holding.xml(record, passwords));
    }

    /** What its process really has, with the places of all devices; empty when nothing runs. */
    public Optional<DomainDef> liveDefinition() {
        return live().map(now -> holding.liveDefinition());
    }

    /** MAC addresses for its cards, for ever the same, one after the other. */
    public Stream<MacAddress> stableMacs() {
        return Stream.generate(LaunchSources.of(uuid()).macs());
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

    Custody custody() {
        return custody;
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
