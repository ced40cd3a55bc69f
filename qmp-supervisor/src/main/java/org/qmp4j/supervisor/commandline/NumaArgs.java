package org.qmp4j.supervisor.commandline;

import java.util.List;
import java.util.Locale;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.NumaDef.CellCacheDef;
import org.qmp4j.supervisor.domain.NumaDef.InterconnectDef;
import org.qmp4j.supervisor.domain.NumberSet.Range;
import org.qmp4j.supervisor.launch.MemoryPlan;
import org.qmp4j.supervisor.launch.MemoryPlan.CellPlan;

/** The NUMA cells that the guest sees. */
final class NumaArgs {
    private static final List<String> HIERARCHY = List.of("memory", "first-level", "second-level", "third-level");

    private NumaArgs() {}

    static void add(MemoryPlan memory, List<QemuOption> options) {
        for (CellPlan cell : memory.cells()) {
            if (cell.backend() != null) {
                MemoryArgs.addBackend(cell.backend(), options);
            }
        }
        for (int id = 0; id < memory.cells().size(); id++) {
            options.add(QemuOption.of("-numa", node(id, memory.cells().get(id))));
        }
        NumaDef numa = memory.numa();
        if (numa != null) {
            addDistances(numa, options);
            numa.interconnects().forEach(i -> options.add(QemuOption.of("-numa", latency(i))));
            addCaches(numa, options);
        }
    }

    private static OptionText node(int id, CellPlan cell) {
        OptionText text = OptionText.first("node").and("nodeid", id);
        if (cell.cpus() != null) {
            for (Range range : cell.cpus().ranges()) {
                text.and("cpus", range);
            }
        }
        text.and("initiator", cell.initiator());
        return cell.backend() == null
                ? text.and("mem", cell.mib())
                : text.and("memdev", cell.backend().id());
    }

    private static void addDistances(NumaDef numa, List<QemuOption> options) {
        if (!numa.hasDistances()) {
            return;
        }
        for (int from = 0; from < numa.cells().size(); from++) {
            for (int to = 0; to < numa.cells().size(); to++) {
                options.add(QemuOption.of(
                        "-numa",
                        OptionText.first("dist").and("src", from).and("dst", to).and("val", numa.distance(from, to))));
            }
        }
    }

    private static OptionText latency(InterconnectDef interconnect) {
        String what = interconnect.bandwidth() ? "bandwidth" : "latency";
        int level = interconnect.cache() == null ? 0 : interconnect.cache();
        return OptionText.first("hmat-lb")
                .and("initiator", interconnect.initiator())
                .and("target", interconnect.target())
                .and("hierarchy", HIERARCHY.get(level))
                .and("data-type", interconnect.kind().name().toLowerCase(Locale.ROOT) + "-" + what)
                .and(what, interconnect.value() + (interconnect.bandwidth() ? "K" : ""));
    }

    private static void addCaches(NumaDef numa, List<QemuOption> options) {
        for (int id = 0; id < numa.cells().size(); id++) {
            for (CellCacheDef cache : numa.cells().get(id).caches()) {
                options.add(QemuOption.of(
                        "-numa",
                        OptionText.first("hmat-cache")
                                .and("node-id", id)
                                .and("size", cache.sizeKib() + "K")
                                .and("level", cache.level())
                                .and("associativity", associativity(cache))
                                .and("policy", policy(cache))
                                .and("line", cache.lineBytes())));
            }
        }
    }

    private static String associativity(CellCacheDef cache) {
        return switch (cache.associativity()) {
            case NONE -> "none";
            case DIRECT -> "direct";
            case FULL -> "complex";
        };
    }

    private static String policy(CellCacheDef cache) {
        return switch (cache.policy()) {
            case NONE -> "none";
            case WRITEBACK -> "write-back";
            case WRITETHROUGH -> "write-through";
        };
    }
}
