package org.qmp4j.supervisor.launch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.MemoryDef.MaxMemoryDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.NumaDef.CellDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.launch.MemoryPlan.CellPlan;

/** How much memory a guest has, in which cells, and what it is made of. */
final class MemoryPlanner {
    /** The name by which pc and q35 machines know their main memory; migration needs it to be the same everywhere. */
    private static final String RAM = "pc.ram";

    private final DomainDef domain;
    private final QemuCapabilities capabilities;
    private final BackendChoice backends;

    MemoryPlanner(DomainDef domain, QemuCapabilities capabilities, LaunchPaths paths, LaunchSources sources) {
        this.domain = domain;
        this.capabilities = capabilities;
        this.backends = new BackendChoice(domain, capabilities, paths, sources);
    }

    MemoryPlan plan() {
        MemoryBackingDef backing = domain.resources().backing();
        NumaDef numa = domain.cpu() == null ? null : domain.cpu().numa();
        MaxMemoryDef asked = domain.memory().max();
        MaxMemoryDef max = asked == null ? null : new MaxMemoryDef(fullMib(asked.kib()), asked.slots());
        if (numa == null) {
            long kib = fullMib(domain.memory().totalKib());
            return new MemoryPlan(kib, max, backing.locked(), backends.main(RAM, kib), List.of(), devices(), null);
        }
        List<CellPlan> cells = cells(numa);
        long mib = cells.stream().mapToLong(CellPlan::mib).sum();
        return new MemoryPlan(mib << 10, max, backing.locked(), null, cells, devices(), numa);
    }

    private Map<String, BackendPlan> devices() {
        Map<String, BackendPlan> devices = new HashMap<>();
        for (MemoryDeviceDef device : domain.devices().of(MemoryDeviceDef.class)) {
            String alias = String.valueOf(device.placement().alias());
            devices.put(alias, backends.device(alias, device));
        }
        return devices;
    }

    private List<CellPlan> cells(NumaDef numa) {
        // a number is enough for old machines, unless one cell needs more
        boolean needed = !capabilities.machine(domain.os().machine()).numaMemory();
        for (int id = 0; id < numa.cells().size(); id++) {
            needed |= backends.isNeeded(id);
        }
        List<CellPlan> cells = new ArrayList<>();
        for (int id = 0; id < numa.cells().size(); id++) {
            CellDef cell = numa.cells().get(id);
            long kib = fullMib(cell.memoryKib());
            cells.add(new CellPlan(
                    cpus(numa, id), kib >> 10, needed ? backends.cell(id, kib) : null, initiator(numa, id)));
        }
        return cells;
    }

    /** Whatever no cell has is in the first one. */
    private @Nullable NumberSet cpus(NumaDef numa, int id) {
        NumberSet said = numa.cells().get(id).cpus();
        if (id > 0) {
            return said;
        }
        TreeSet<Integer> all = new TreeSet<>();
        for (int cpu = 0; cpu < domain.vcpus().max(); cpu++) {
            all.add(cpu);
        }
        for (CellDef other : numa.cells().subList(1, numa.cells().size())) {
            if (other.cpus() != null) {
                all.removeAll(other.cpus().numbers());
            }
        }
        return all.isEmpty() ? said : new NumberSet(all);
    }

    /** With a table of latencies each cell says whose CPUs reach it best: its own, or those of the first cell that has any. */
    private static @Nullable Integer initiator(NumaDef numa, int id) {
        if (numa.interconnects().isEmpty()
                && numa.cells().stream().allMatch(c -> c.caches().isEmpty())) {
            return null;
        }
        if (numa.cells().get(id).cpus() != null) {
            return id;
        }
        for (int other = 0; other < numa.cells().size(); other++) {
            if (numa.cells().get(other).cpus() != null) {
                return other;
            }
        }
        return null;
    }

    private static long fullMib(long kib) {
        return (kib + 1023) / 1024 * 1024;
    }
}
