package org.qmp4j.supervisor.vm;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.attach.Reach;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DeviceAddress;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.Layout;
import org.qmp4j.supervisor.process.QemuLauncher;
import org.qmp4j.supervisor.process.QemuUser;
import org.qmp4j.supervisor.storage.SecretSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every domain of a supervisor shares.
 *
 * @param reach how processes are reached; its pool is where jobs run
 * @param listeners where event listeners are called, apart from jobs, so that a job that waits delays no event
 * @param timers where time is kept; nothing that takes time runs there
 * @param clock what time it is
 * @param launcher makes processes
 * @param capabilities what a binary can do, by its path; probes at most once, and may block for that
 * @param notation how definitions are written down
 * @param genids new generation ids
 * @param genIdPolicy which transition gives a guest a new one
 * @param user whom every QEMU becomes, or null
 * @param care what features do for a domain without being asked
 * @param secrets whoever keeps the secrets that definitions refer to
 * @param sharedMemory whether the memory of guests is shared, where there is room, unless they say what it is
 * @param startDeadline from exec to a greeting monitor
 * @param pulse how often a running QEMU is asked whether it is well
 * @param silence how long it may take to answer before it counts as unresponsive
 */
@SuppressWarnings("exports") // made by the supervisor alone, which sees every room
public record Host(
        Reach reach,
        Executor listeners,
        ScheduledExecutorService timers,
        Clock clock,
        QemuLauncher launcher,
        Function<String, QemuCapabilities> capabilities,
        Notation notation,
        Supplier<UUID> genids,
        GenIdPolicy genIdPolicy,
        @Nullable QemuUser user,
        DomainCare care,
        SecretSource secrets,
        boolean sharedMemory,
        Duration startDeadline,
        Duration pulse,
        Duration silence) {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    /**
     * A definition that has its uuid and its emulator, as it is kept: with nothing left open that its guest sees. Where its QEMU
     * cannot be asked, it is kept as it is, until its first start. May block for the question.
     *
     * @throws UnsupportedConfigurationException when what it states cannot be
     */
    public DomainDef laidOut(DomainDef asked) {
        return laidOut(asked, Set.of());
    }

    /**
     * The same.
     *
     * @param shunned places that nothing gets which does not state them
     */
    DomainDef laidOut(DomainDef asked, Set<DeviceAddress> shunned) {
        return laidOutIfKnown(asked, shunned).orElse(asked);
    }

    /** The same; empty where its QEMU cannot be asked. */
    Optional<DomainDef> laidOutIfKnown(DomainDef asked, Set<DeviceAddress> shunned) {
        QemuCapabilities known;
        try {
            known = capabilities.apply(String.valueOf(asked.devices().emulator()));
        } catch (UnsupportedConfigurationException e) {
            LOG.info("[{}] what it leaves open is decided at its first start: {}", asked.label(), e.getMessage());
            return Optional.empty();
        }
        LaunchSources sources = LaunchSources.of(Objects.requireNonNull(asked.uuid()));
        return Optional.of(new Layout(known, sources).of(asked, shunned));
    }

    /** Does something a while later, unless the supervisor has closed by then. */
    void afterPulse(Runnable task) {
        later(pulse, task);
    }

    /** Does something after that time, unless the supervisor has closed by then. */
    void later(Duration delay, Runnable task) {
        try {
            timers.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("not done any more: the supervisor has closed", e);
        }
    }
}
