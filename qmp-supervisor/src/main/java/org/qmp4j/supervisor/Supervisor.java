package org.qmp4j.supervisor;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.qmp4j.supervisor.attach.Reach;
import org.qmp4j.supervisor.backingchain.BackingChains;
import org.qmp4j.supervisor.backup.Backups;
import org.qmp4j.supervisor.blockjob.BlockJobs;
import org.qmp4j.supervisor.capabilities.CapabilityCache;
import org.qmp4j.supervisor.checkpoint.Checkpoints;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.domain.xml.DomainXmlWriter;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainNotFoundException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.guestcpu.GuestCpus;
import org.qmp4j.supervisor.hotplug.Hotplug;
import org.qmp4j.supervisor.livemigration.LiveMigrations;
import org.qmp4j.supervisor.localmigration.LocalMigrations;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.preflight.Preflights;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.QemuLauncher;
import org.qmp4j.supervisor.saveimage.SaveImages;
import org.qmp4j.supervisor.snapshot.Snapshots;
import org.qmp4j.supervisor.state.DomainSettings;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.state.NameTable;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.stats.DomainStats;
import org.qmp4j.supervisor.stats.Statistics;
import org.qmp4j.supervisor.stats.StatsGroup;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.DomainSubscription;
import org.qmp4j.supervisor.vm.Domains;
import org.qmp4j.supervisor.vm.Host;
import org.qmp4j.supervisor.vm.Trial;
import org.qmp4j.transport.QmpLoops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door: opens a root directory, defines domains, hands them out. Closing it leaves every guest running.
 *
 * <p>Methods that touch files block for as long as these take; nothing here waits for a guest.
 */
public final class Supervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final int LISTENER_THREADS = 4;
    private static final int JOB_PATIENCE_SECONDS = 10;

    private final StateDirectory state;
    private final Features features;
    private final QmpLoops loops = QmpLoops.create();
    private final ExecutorService pool;
    private final ExecutorService listeners;
    private final ScheduledExecutorService timers;
    private final Host host;
    private final Statistics statistics;
    private final Registry registry;
    private final Preflights preflights;

    private Supervisor(StateDirectory state, SupervisorOptions options, ProcFs proc) {
        this.state = state;
        NameTable names =
                new NameTable(state, xml -> new DomainXmlReader().read(xml).name());
        this.pool = pool("qmp4j-job-", options.jobThreads());
        this.listeners = pool("qmp4j-events-", LISTENER_THREADS);
        this.features = new Features(
                state,
                names,
                options.time().clock(),
                listeners,
                new Domains(this::find, this::passing, this::drop),
                this::domains);
        this.timers = options.time().timers().get();
        this.statistics = new Statistics(proc);
        this.host = new Host(
                new Reach(loops, pool, proc, options.qmp(), options.attachDeadline()),
                listeners,
                timers,
                options.time().clock(),
                new QemuLauncher(proc, options.cgroup()),
                CapabilityCache.of(state)::capabilities,
                new LibvirtXml(),
                options.uuids(),
                options.genIdPolicy(),
                options.user(),
                features.care(),
                options.secrets(),
                options.sharedMemory(),
                options.startDeadline(),
                options.pulse(),
                options.silence());
        this.registry = new Registry(state, names, options, host, features.undefinition());
        this.preflights = new Preflights(
                new Trial(host),
                features.saveImages(),
                new LibvirtXml(),
                state::domain,
                new Domains(this::find, this::passing, this::drop),
                new Preflights.Surroundings(options.emulator(), options.uuids(), pool));
    }

    private Optional<Domain> find(UUID uuid) {
        return registry.known(uuid);
    }

    private Domain passing(DomainDef definition) {
        return registry.define(new DomainXmlWriter().write(definition), DomainSettings.STANDARD.forgotten());
    }

    private void drop(Domain domain) {
        registry.forget(domain);
    }

    private static ExecutorService pool(String name, int threads) {
        AtomicInteger next = new AtomicInteger();
        return Executors.newFixedThreadPool(threads, body -> {
            Thread thread = new Thread(body, name + next.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Opens a root, and makes it when it is missing.
     *
     * @param stateRoot where definitions and records are kept; must outlive a reboot
     * @param runRoot where sockets are; a short path on a local file system
     * <p>Every domain is looked for: what proves itself is attached to, a start that was cut short is finished or undone. What
     * that came to is each domain's state; nothing is killed on doubt. Takes as long as the slowest guest may take to answer
     * ({@link SupervisorOptions#attachDeadline()}), and no longer.
     *
     * @throws org.qmp4j.supervisor.error.StateFileException when the root cannot be read
     */
    public static Supervisor open(Path stateRoot, Path runRoot, SupervisorOptions options) {
        ProcFs proc = ProcFs.ofHost();
        StateDirectory state = StateDirectory.open(stateRoot, runRoot, proc, options.faultPoint());
        Supervisor supervisor = new Supervisor(state, options, proc);
        try {
            supervisor.registry.open();
            supervisor.features.liveMigrations().goOn(supervisor.domains());
            supervisor.features.snapshots().goOn(supervisor.domains());
            return supervisor;
        } catch (RuntimeException e) {
            supervisor.close();
            throw e;
        }
    }

    /**
     * What is not as it should be: domains that are UNRESPONSIVE, UNREACHABLE, FOREIGN or HELD, files that could not be read
     * when the root was opened, run directories and processes of which no domain is known. Each with what to do.
     */
    public List<Finding> findings() {
        return new Findings(state, host.reach().proc()).look(domains(), registry.unreadable());
    }

    /**
     * Defines a domain from libvirt-compatible XML. What the XML leaves open and the guest sees is decided and kept: the uuid, the
     * emulator, the concrete machine type, devices that go without saying, models, places, MAC addresses. That asks the QEMU what it
     * can do, which may block some 100 ms the first time; where it cannot be asked, all but the first two are decided by the first start.
     *
     * @throws org.qmp4j.supervisor.error.DomainXmlException when it is no domain XML; says line and column
     * @throws org.qmp4j.supervisor.error.UnsupportedConfigurationException when it asks for something that cannot be done yet; says
     *     line, element and reason
     * @throws DomainExistsException when its name or uuid is taken
     */
    public Domain define(String xml) {
        return registry.define(xml, DomainSettings.STANDARD);
    }

    /**
     * Gives a domain another definition, for its next start. What the XML leaves open is decided anew, as libvirt does it: nothing is
     * taken from the definition before. Change what {@link Domain#inactiveXml()} gives, and what was there stays where it was.
     *
     * @param xml of the same name, and of the same uuid or none
     * @return completes with the definition, when it is durable; or with {@link org.qmp4j.supervisor.error.OperationException} if it is
     *     another domain's, {@link DomainStateException} for a transient domain
     * @throws org.qmp4j.supervisor.error.SupervisorException when it cannot be read, as {@link #define(String)}
     */
    public CompletionStage<DomainDef> redefine(Domain domain, String xml) {
        return registry.redefine(domain, xml);
    }

    /**
     * Starts a domain that is forgotten when it stops, whatever stops it: libvirt's transient domain.
     *
     * @return completes with the domain when its guest runs; fails as {@link Domain#start()} does, and nothing is left then
     * @throws org.qmp4j.supervisor.error.SupervisorException as {@link #define(String)}
     */
    public CompletionStage<Domain> create(String xml) {
        Domain domain = registry.define(xml, DomainSettings.STANDARD.forgotten());
        return domain.start().thenApply(record -> domain).whenComplete((started, problem) -> {
            if (problem != null) {
                registry.forget(domain);
            }
        });
    }

    /**
     * Starts every stopped domain that is marked for it.
     *
     * @return each of them, with its start; see {@link Domain#start()}
     */
    public Map<Domain, CompletionStage<LiveRecord>> autostart() {
        Map<Domain, CompletionStage<LiveRecord>> starts = new LinkedHashMap<>();
        for (Domain domain : domains()) {
            if (domain.state() == DomainState.STOPPED && domain.autostart()) {
                starts.put(domain, domain.start());
                state.domain(domain.uuid()).journal().pass("autostart", "asked");
            }
        }
        return starts;
    }

    /**
     * Gives a domain another name, whether it runs or not: one atomic switch, after the jobs that it has. Its uuid, and all
     * that is kept of it, stay. A QEMU that runs goes on under its old name, in {@code ps} and in the title of its display,
     * until the next start; {@link org.qmp4j.supervisor.state.LiveRecord#name()} says which that is.
     *
     * @return completes with the new definition; or with {@link IllegalArgumentException} for what cannot be a name,
     *     {@link DomainExistsException} for one that is taken, {@link DomainLockedException} when another supervisor has it
     */
    public CompletionStage<DomainDef> rename(Domain domain, String name) {
        return features.rename().run(domain, name);
    }

    /**
     * Gives the disk images of a stopped domain, as far as they carry a name that it had, the name that it has; done only
     * when it is asked for. Other images that are based on one of them are not told.
     *
     * @param oldName a file is renamed if its name is that, or begins with it and goes on with neither letter nor digit
     * @return completes with the files that were renamed, from and to; or, with nothing changed, with
     *     {@link DomainStateException} unless it is stopped, {@link org.qmp4j.supervisor.error.OperationException} when a file
     *     is missing, a target is there already, or another domain has the file too
     */
    public CompletionStage<Map<Path, Path>> renameDisks(Domain domain, String oldName) {
        return features.diskRename().run(domain, oldName);
    }

    /** Checkpoints of domains: moments since which it is known what was written. */
    public Checkpoints checkpoints() {
        return features.checkpoints();
    }

    /** Backups of guests that run, full or since a checkpoint. */
    public Backups backups() {
        return features.backups();
    }

    /** Compares what is below each disk: by the definition, by the headers of the images, and by the QEMU that runs. */
    public BackingChains backingChains() {
        return features.backingChains();
    }

    /** Changes what a domain has: devices, media, memory, virtual CPUs, limits; while it runs, for its next start, or both. */
    public Hotplug hotplug() {
        return features.hotplug();
    }

    /** Jobs on the images of guests that run: pull, commit, copy, resize. */
    public BlockJobs blockJobs() {
        return features.blockJobs();
    }

    /** Snapshots of the disks of domains, and of the memory of guests. */
    public Snapshots snapshots() {
        return features.snapshots();
    }

    /** Keeps the state of guests in files, and lets them go on from there. */
    public SaveImages saveImages() {
        return features.saveImages();
    }

    /** What CPUs guests really have. */
    public GuestCpus guestCpus() {
        return features.guestCpus();
    }

    /** Says whether a guest would start or go on here, and what is missing if not; touches nothing. */
    public Preflights preflight() {
        return preflights;
    }

    /** Replaces the QEMU under a guest: another process on this host goes on with it. */
    public LocalMigrations localMigration() {
        return features.localMigrations();
    }

    /** Moves guests to other supervisors, and receives them. */
    public LiveMigrations liveMigrations() {
        return features.liveMigrations();
    }

    /**
     * Forgets a stopped domain, its log included.
     *
     * @throws DomainStateException unless it is stopped
     * @throws org.qmp4j.supervisor.error.WouldBeLostException when it has what is lost with its definition
     */
    public void undefine(Domain domain) {
        undefine(domain, Set.of());
    }

    /**
     * Forgets a stopped domain, and what else is asked for.
     *
     * @param losing what goes too where there is such a thing
     * @throws DomainStateException unless it is stopped
     * @throws org.qmp4j.supervisor.error.WouldBeLostException when it has what else is lost with its definition
     */
    public void undefine(Domain domain, Set<UndefineFlag> losing) {
        registry.undefine(domain, losing);
    }

    /**
     * Hears the events of all domains, also of those that are defined later, in order, one at a time; each domain's in its own
     * numbering. The snapshots of what is returned say what was known before the first event of each: nothing is missed
     * in between.
     */
    public DomainSubscription subscribe(Consumer<? super DomainEvent> listener) {
        return registry.subscribe(listener);
    }

    /**
     * Figures of those domains, whatever state they are in. Waits behind no job, and for no guest beyond the deadline: what one that
     * hangs has last said is there, as {@link org.qmp4j.supervisor.stats.Figure.Stale}.
     *
     * @param deadline how long the slowest guest may take; one that has owed an answer for longer is not waited for at all
     * @return completes within the deadline with one entry for each, in their order, on a thread that must not be kept; fails
     *     when this supervisor is closed alone
     */
    public CompletionStage<List<DomainStats>> stats(
            Collection<Domain> which, Set<StatsGroup> groups, Duration deadline) {
        return statistics.read(which, groups, deadline);
    }

    /** Of all domains; see {@link #stats(Collection, Set, Duration)}. */
    public CompletionStage<List<DomainStats>> stats(Set<StatsGroup> groups, Duration deadline) {
        return stats(domains(), groups, deadline);
    }

    /** All domains. */
    public Collection<Domain> domains() {
        return registry.domains();
    }

    /** The domain of that uuid or name. @throws DomainNotFoundException if there is none */
    public Domain domain(String uuidOrName) {
        return domains().stream()
                .filter(domain -> domain.uuid().toString().equals(uuidOrName)
                        || domain.definition().name().equals(uuidOrName))
                .findFirst()
                .orElseThrow(() -> new DomainNotFoundException(uuidOrName));
    }

    /**
     * Lets go of everything; guests go on running. Jobs that have not begun fail; those under way may end, within limits: a
     * job that waits for a guest which does not answer loses its monitor and fails. Blocks until then.
     */
    @Override
    public synchronized void close() {
        List<Domain> all = List.copyOf(domains());
        all.forEach(domain -> domain.letGo());
        features.blockJobs().close();
        features.liveMigrations().close();
        timers.shutdownNow();
        pool.shutdown();
        boolean idle = awaitJobs();
        CompletableFuture.allOf(all.stream()
                        .map(domain -> domain.detach().toCompletableFuture())
                        .toArray(CompletableFuture<?>[]::new))
                .completeOnTimeout(null, JOB_PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (idle || awaitJobs()) {
            all.forEach(domain -> domain.release());
        } else {
            LOG.warn("a job goes on after close: the locks of {} domains stay until this JVM ends", all.size());
        }
        registry.clear();
        loops.close();
        statistics.close();
        listeners.shutdown();
    }

    private boolean awaitJobs() {
        try {
            return pool.awaitTermination(JOB_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
