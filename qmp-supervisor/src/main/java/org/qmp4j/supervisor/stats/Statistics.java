package org.qmp4j.supervisor.stats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainReading;

/**
 * Reads the figures of many domains at once. Questions go straight to the monitors and to the kernel, past the jobs, and at most
 * one of each kind is open towards a guest: one that hangs is not asked again before it has answered. Files are read on one thread
 * for all, which ends when there is nothing to read.
 */
public final class Statistics implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;

    private final ProcFs proc;
    private final ThreadPoolExecutor files;
    private final Map<Domain, Gauge> gauges = Collections.synchronizedMap(new WeakHashMap<>());

    public Statistics(ProcFs proc) {
        this.proc = proc;
        this.files = new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), body -> {
            Thread thread = new Thread(body, "qmp4j-stats");
            thread.setDaemon(true);
            return thread;
        });
        files.allowCoreThreadTimeOut(true);
    }

    /** One entry for each domain, in their order, within the deadline; see {@code Supervisor.stats}. */
    public CompletionStage<List<DomainStats>> read(
            Collection<Domain> domains, Set<StatsGroup> groups, Duration deadline) {
        List<Domain> all = List.copyOf(domains);
        Set<StatsGroup> wanted = groups.isEmpty() ? EnumSet.noneOf(StatsGroup.class) : EnumSet.copyOf(groups);
        long began = System.nanoTime();
        try {
            List<CompletionStage<?>> asked = new ArrayList<>();
            for (Domain domain : all) {
                domain.reading()
                        .ifPresent(
                                reading -> asked.addAll(gauge(domain, reading).ask(wanted, reading, deadline)));
            }
            CompletableFuture<?>[] open =
                    asked.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(open)
                    .completeOnTimeout(null, deadline.toNanos(), TimeUnit.NANOSECONDS)
                    .thenApplyAsync(
                            done -> all.stream()
                                    .map(domain -> entry(domain, wanted, began))
                                    .toList(),
                            files)
                    .minimalCompletionStage();
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(new IllegalStateException("the supervisor is closed", e));
        }
    }

    private Gauge gauge(Domain domain, DomainReading reading) {
        return gauges.compute(
                domain,
                (key, known) -> known != null && known.isOf(reading.process())
                        ? known
                        : new Gauge(reading.process(), proc, files));
    }

    private DomainStats entry(Domain domain, Set<StatsGroup> wanted, long began) {
        Optional<DomainReading> reading = domain.reading();
        Gauge gauge = reading.map(now -> gauge(domain, now)).orElse(null);
        return new Entry(domain.liveDefinition().orElseGet(domain::definition), gauge, wanted, began)
                .of(domain, gauge == null ? domain.state() + ": " + domain.reason() : "");
    }

    /** One domain's, as it is put together. */
    private record Entry(DomainDef definition, @Nullable Gauge gauge, Set<StatsGroup> wanted, long began) {
        DomainStats of(Domain domain, String nothing) {
            return new DomainStats(
                    domain.uuid(),
                    definition.name(),
                    domain.state(),
                    domain.reason(),
                    figure(StatsGroup.CPU, nothing, gauge == null ? null : gauge.cpu),
                    figure(StatsGroup.VCPU, nothing, gauge == null ? null : gauge.vcpus),
                    figure(StatsGroup.BALLOON, nothing, gauge == null ? null : gauge.balloon),
                    definition.memory().totalKib() * 1024,
                    figure(StatsGroup.BALLOON, nothing, gauge == null ? null : gauge.guestMemory),
                    figure(StatsGroup.BALLOON, nothing, gauge == null ? null : gauge.resident),
                    interfaces(nothing),
                    figure(StatsGroup.BLOCK, nothing, gauge == null ? null : gauge.blocks)
                            .map(said -> Disks.of(definition).match(said)),
                    figure(StatsGroup.DIRTY_RATE, nothing, gauge == null ? null : gauge.dirtyRate));
        }

        private <T> Figure<T> figure(StatsGroup group, String nothing, @Nullable Slot<T> slot) {
            if (!wanted.contains(group)) {
                return new Figure.Absent<>("it was not asked for");
            }
            return slot == null ? new Figure.Absent<>(nothing) : slot.figure(began);
        }

        private Figure<List<InterfaceStats>> interfaces(String nothing) {
            if (gauge == null || !wanted.contains(StatsGroup.INTERFACE)) {
                return figure(StatsGroup.INTERFACE, nothing, null);
            }
            List<InterfaceStats> cards = new ArrayList<>();
            definition.devices().interfaces().forEach(card -> cards.add(InterfaceStats.of(cards.size(), card)));
            return new Figure.Fresh<>(List.copyOf(cards));
        }
    }

    @Override
    public void close() {
        files.shutdownNow();
    }
}
