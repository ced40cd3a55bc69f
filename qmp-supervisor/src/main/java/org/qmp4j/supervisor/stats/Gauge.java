package org.qmp4j.supervisor.stats;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.qmp4j.qapi.machine.CpuInfoFast;
import org.qmp4j.supervisor.monitor.MonitorReading;
import org.qmp4j.supervisor.process.CpuTime;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.ProcessIdentity;
import org.qmp4j.supervisor.vm.DomainReading;

/** What is known of one process, and what it is asked. A later process of the domain gets another one: figures are never mixed. */
final class Gauge {
    private static final String BALLOON = "balloon0";

    final Slot<CpuTime> cpu = new Slot<>();
    final Slot<Long> resident = new Slot<>();
    final Slot<List<VcpuStats>> vcpus = new Slot<>();
    final Slot<Long> balloon = new Slot<>();
    final Slot<GuestMemory> guestMemory = new Slot<>();
    final Slot<List<org.qmp4j.qapi.blockcore.BlockStats>> blocks = new Slot<>();
    final Slot<DirtyRate> dirtyRate = new Slot<>();
    private final ProcessIdentity process;
    private final ProcFs proc;
    private final Executor files;

    /** @param files where files of the kernel are read */
    Gauge(ProcessIdentity process, ProcFs proc, Executor files) {
        this.process = process;
        this.proc = proc;
        this.files = files;
    }

    boolean isOf(ProcessIdentity other) {
        return process.isSameProcess(other);
    }

    /** Asks for all of them; each completes when it is answered, and none fails. */
    List<CompletionStage<?>> ask(Set<StatsGroup> groups, DomainReading reading, Duration patience) {
        List<CompletionStage<?>> asked = new ArrayList<>();
        for (StatsGroup group : groups) {
            switch (group) {
                case CPU -> asked.add(cpu.ask(() -> CompletableFuture.supplyAsync(this::cpuTime, files), patience));
                case VCPU -> asked.add(ask(vcpus, reading, this::virtualCpus, patience));
                case BALLOON -> {
                    asked.add(resident.ask(() -> CompletableFuture.supplyAsync(this::residentBytes, files), patience));
                    asked.add(ask(balloon, reading, one -> one.balloon().thenApply(info -> info.actual()), patience));
                    asked.add(ask(
                            guestMemory,
                            reading,
                            one -> one.guestMemory(BALLOON).thenApply(GuestMemory::of),
                            patience));
                }
                case BLOCK -> asked.add(ask(blocks, reading, MonitorReading::blockStats, patience));
                case DIRTY_RATE ->
                    asked.add(ask(dirtyRate, reading, one -> one.dirtyRate().thenApply(DirtyRate::of), patience));
                case INTERFACE -> {
                    // nothing to ask: no card has a device on the host yet
                }
            }
        }
        return asked;
    }

    private static <T> CompletionStage<?> ask(
            Slot<T> slot,
            DomainReading reading,
            Function<MonitorReading, CompletionStage<T>> question,
            Duration patience) {
        return slot.ask(
                () -> reading.monitor()
                        .map(question)
                        .orElseGet(() -> CompletableFuture.failedFuture(
                                new IllegalStateException("its monitor does not answer"))),
                patience);
    }

    private CpuTime cpuTime() {
        return proc.cpuTime(process).orElseThrow(Gauge::ended);
    }

    private static Slot.NothingThere ended() {
        return new Slot.NothingThere("its process has ended");
    }

    private long residentBytes() {
        OptionalLong bytes = proc.residentBytes(process);
        return bytes.orElseThrow(Gauge::ended);
    }

    private CompletionStage<List<VcpuStats>> virtualCpus(MonitorReading monitor) {
        return monitor.virtualCpus()
                .thenApplyAsync(all -> all.stream().map(this::virtualCpu).toList(), files);
    }

    private VcpuStats virtualCpu(CpuInfoFast one) {
        long thread = one.base().threadId();
        return new VcpuStats(one.base().cpuIndex(), thread, proc.cpuTime(process, thread));
    }
}
