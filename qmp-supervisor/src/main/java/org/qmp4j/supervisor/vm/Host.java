package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qmp4j.supervisor.attach.Reach;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;

/**
 * What every domain of a supervisor shares.
 *
 * @param reach how processes are reached; its pool is where jobs run
 * @param listeners where event listeners are called, apart from jobs, so that a job that waits delays no event
 * @param timers where time is kept; nothing that takes time runs there
 * @param capabilities what a binary can do, by its path; probes at most once, and may block for that
 * @param reader from domain XML to a definition
 * @param genids new generation ids
 * @param startDeadline from exec to a greeting monitor
 * @param pulse how often a running QEMU is asked whether it is well
 * @param silence how long it may take to answer before it counts as unresponsive
 */
@SuppressWarnings("exports") // made by the supervisor alone, which sees every room
public record Host(
        Reach reach,
        Executor listeners,
        ScheduledExecutorService timers,
        Function<String, QemuCapabilities> capabilities,
        Function<String, DomainDef> reader,
        Supplier<UUID> genids,
        Duration startDeadline,
        Duration pulse,
        Duration silence) {}
