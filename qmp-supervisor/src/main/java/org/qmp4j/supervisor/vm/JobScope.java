package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qmp4j.QmpBlocking;
import org.qmp4j.supervisor.attach.Live;
import org.qmp4j.supervisor.attach.PeerRecovery;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.DomainMonitor;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.MemoryDirectory;
import org.qmp4j.supervisor.state.RunDirectory;
import org.qmp4j.supervisor.storage.SecretRef;

/** What a job may use while it runs, and not a moment longer. */
public final class JobScope {
    private final Domain domain;
    private final JobKind kind;
    private final Rollback rollback = new Rollback();
    private final List<Runnable> afterwards = new ArrayList<>();
    private volatile boolean over;

    JobScope(Domain domain, JobKind kind) {
        this.domain = domain;
        this.kind = kind;
    }

    /** The only way to a monitor. @throws DomainStateException if no process runs the domain */
    public DomainMonitor monitor() {
        return live().monitor();
    }

    /** Whether a process runs the domain; else it is stopped. @throws DomainStateException while nobody can say that */
    public boolean runs() {
        check();
        boolean runs = domain.live().isPresent();
        if (!runs && domain.state() != DomainState.STOPPED) {
            throw new DomainStateException(
                    domain.label(), kind.id(), domain.state().name(), "running, paused or stopped");
        }
        return runs;
    }

    /** What is undone if the job fails. */
    public Rollback rollback() {
        check();
        return rollback;
    }

    /** What is asked for. */
    public DomainDef definition() {
        check();
        return domain.definition();
    }

    /**
     * Asks for something else from now on: durable when this returns, and what is on disk counts if it fails. A guest that
     * runs is left alone.
     */
    public void redefine(DomainDef next) {
        check();
        String before = domain.definition().name();
        try {
            domain.holding().redefine(next);
        } finally {
            domain.standing().named(before, domain.definition().name());
        }
    }

    /**
     * That definition as it is kept: with nothing left open that the guest sees.
     *
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when what it states cannot be
     */
    public DomainDef laidOut(DomainDef asked) {
        check();
        return domain.holding().host().laidOut(asked);
    }

    /** The same; what is new gets no place at which the guest that runs has something, so that it may have the same there. */
    public DomainDef laidOutBesideLive(DomainDef asked) {
        check();
        Set<DeviceAddress> taken = domain.liveDefinition().stream()
                .flatMap(live -> live.devices().all().stream())
                .flatMap(device -> Stream.ofNullable(device.placement().address()))
                .collect(Collectors.toUnmodifiableSet());
        return domain.holding().host().laidOut(asked, taken);
    }

    /** What really runs, which is what is changed while it does. @throws DomainStateException if nothing runs */
    public DomainDef liveDefinition() {
        live();
        return domain.holding().liveDefinition();
    }

    /** Something else really runs from now on: durable when this returns. */
    public void keepLive(DomainDef next) {
        live();
        domain.holding().keepLive(next);
    }

    /** What really runs, as it can go on elsewhere or later: concrete machine and id, and no path of this process. */
    public DomainDef lastingDefinition() {
        return new LiveDefinition(liveDefinition(), record()).lasting();
    }

    /**
     * Ends the process without asking the guest; it is not started again by itself.
     *
     * @param why for people
     */
    public StopReport endProcess(String why) throws IOException, InterruptedException {
        live();
        return domain.custody().end(this, StopLadder.abrupt(), why);
    }

    /** Does something next, in a job of its own. */
    public <T> CompletionStage<T> next(JobKind then, Job<T> job) {
        return domain.run(then, job);
    }

    /** What is known of the process that runs. */
    public LiveRecord record() {
        return domain.holding().record(live());
    }

    /** Something else is known of it from now on: durable when this returns. */
    public void keepRecord(LiveRecord next) {
        live();
        domain.holding().keepRecord(next);
    }

    /** Where its sockets are. */
    public RunDirectory runDirectory() {
        return live().run();
    }

    /** Plans for the binary that runs, as its start did. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public LaunchPlanner planner() {
        Host host = domain.holding().host();
        return new LaunchPlanner(
                host.capabilities().apply(record().qemu().emulator()),
                Sealing.of(host, runDirectory()).sources(LaunchSources.of(domain.uuid())));
    }

    /** Whether the process that runs can be told that secret: somebody knows it, and there is a key to encrypt it by. */
    public boolean knows(SecretRef secret) {
        Host host = domain.holding().host();
        return runDirectory().masterKey().isPresent()
                && host.secrets().value(secret).isPresent();
    }

    /** What a peer of that definition would be started as; nothing is made. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public LaunchPlan planPeer(DomainDef definition, @Nullable Path memory) {
        return succession()
                .plan(
                        definition,
                        record(),
                        new RunPaths(runDirectory().path(), memory)
                                .withKept(directory().nvram().directory()));
    }

    /** Begins to make a process for a peer, before it is known what it is to be. Undone by the rollback of this job. */
    public PeerPlace reservePeer() {
        live();
        return succession().reserve(rollback);
    }

    /**
     * Starts a process that is to take the place of the one that runs: its guest's state is waited for. Undone by the rollback of
     * this job, its note in the journal too.
     *
     * @param definition what it is to have, which is what the other has, but for what both cannot have at once
     */
    public Peer startPeer(PeerPlace place, DomainDef definition, PeerIntent wanted) throws Exception {
        return new Peer(succession().start(rollback, place, record(), definition, wanted));
    }

    /** The peer that an earlier supervisor has started; empty if it is gone, with proof. */
    public Optional<Peer> findPeer() {
        check();
        return succession().find().map(Peer::new);
    }

    /** What is left of a peer, or of the process whose place it has, when an operation was cut short. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public PeerRecovery peerRecovery() {
        check();
        return succession().recovery();
    }

    /** Tells a peer what it must not do by itself, and hears its events from now on: before its guest runs. */
    public void follow(Peer peer) {
        check();
        domain.custody().aftermath().arm(this, peer.monitor());
        domain.custody().following().follow(peer.live());
    }

    /**
     * The peer has the guest: it is the process of the domain from now on. There is no way back, and nothing of this job is undone any
     * more.
     *
     * @param status how the peer is: asked together with what let its guest run
     */
    @SuppressWarnings("exports") // for features, which see every room below them
    public void succeed(Peer peer, CompletionStage<RunState> status) {
        domain.custody().succeed(peer.live(), await(status));
        rollback.commit();
    }

    /** What led to the sockets of the first process leads to those of the peer. */
    public void publish(Peer peer) {
        check();
        Succession.publish(peer.live());
    }

    /**
     * The same, durably.
     *
     * @param definition what it really has
     */
    public void keepSuccession(Peer peer, DomainDef definition) {
        domain.holding().placeLive(definition);
        succession().keep(peer.live());
    }

    /** Notes the generation id of a peer that was found to have the guest. */
    public void rememberGenerationId() {
        succession().remember(record());
    }

    /** Where the memory of a peer is to be, whose guest has none that can be shared; empty where there is no room. */
    public Optional<Path> newMemory(DomainDef definition) {
        MemoryDirectory memory = directory().memory();
        if (record().memory() != null || !domain.holding().host().sharedMemory()) {
            return Optional.empty();
        }
        rollback.push("make the peer's memory", memory::remove);
        return memory.make(definition.memory().totalKib() << 10);
    }

    /** Ends the process that runs the domain, or ran it, at once. @return whether it is proven gone within that time */
    @SuppressWarnings("exports") // for features, which see every room below them
    public boolean kill(Live which, Duration patience) throws IOException {
        check();
        boolean gone = Peer.kill(which, patience);
        if (gone) {
            which.monitor().close();
        }
        return gone;
    }

    /** Whether a process is known that can be asked for. */
    public boolean hasProcess() {
        check();
        return domain.live().isPresent();
    }

    /** Something that is to be known about a process that goes on as it is, for people. */
    public void remark(String what) {
        Live live = live();
        domain.standing().update(now -> now.remarked(live, what));
    }

    /** The process that runs, and all that belongs to it. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public Live process() {
        return live();
    }

    /** What a start says on the monitor alone is said to a process that has taken the place of another. */
    public void settle() {
        domain.holding().host().care().starting(this);
    }

    /** Tells those who listen of something that nobody but us says; it gets the next number. */
    public void say(BiFunction<UUID, Long, DomainEvent> event) {
        check();
        domain.standing().say(number -> event.apply(domain.uuid(), number));
    }

    /** What that binary can do; probes it once, and may block for that. */
    @SuppressWarnings("exports") // for features, which see every room below them
    public QemuCapabilities capabilities(String emulator) {
        check();
        return domain.holding().host().capabilities().apply(emulator);
    }

    private Succession succession() {
        return new Succession(domain.holding().host(), domain.holding().directory(), domain.label());
    }

    /** How definitions are written down. */
    public Notation notation() {
        check();
        return domain.holding().host().notation();
    }

    /** The domain, for messages. */
    public String label() {
        return domain.label();
    }

    /** Where its files are; the job holds their lock. */
    public DomainDirectory directory() {
        check();
        return domain.holding().directory();
    }

    /** Waits; the job has a thread of its own. */
    public <T> T await(CompletionStage<T> stage) {
        check();
        return QmpBlocking.await(stage);
    }

    /** Something that the caller need not wait for, and the next job must: done in the domain's lane when the result is told. */
    void afterwards(Runnable step) {
        afterwards.add(step);
    }

    List<Runnable> afterwards() {
        return afterwards;
    }

    JobKind kind() {
        return kind;
    }

    Live live() {
        check();
        return domain.live()
                .orElseThrow(() -> new DomainStateException(
                        domain.label(), kind.id(), domain.state().name(), "running or paused"));
    }

    void end() {
        over = true;
    }

    private void check() {
        if (over) {
            throw new IllegalStateException("the " + kind.id() + " job of domain " + domain.label() + " is over");
        }
    }
}
