package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.qmp4j.option.QmpOptions;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.transport.QmpLoops;

/**
 * What every domain of a supervisor shares.
 *
 * @param loops event loops of the monitors
 * @param pool where jobs run; bounded
 * @param listeners where event listeners are called, apart from jobs, so that a job that waits delays no event
 * @param capabilities what a binary can do, by its path; probes at most once, and may block for that
 * @param genids new generation ids
 * @param startDeadline from exec to a greeting monitor
 * @param qmp how monitors behave
 */
public record Host(
        QmpLoops loops,
        Executor pool,
        Executor listeners,
        ProcFs proc,
        Function<String, QemuCapabilities> capabilities,
        Supplier<UUID> genids,
        Duration startDeadline,
        QmpOptions qmp) {}
