package org.qmp4j.supervisor.commandline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.MemoryDef.MaxMemoryDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.launch.BackendPlan;
import org.qmp4j.supervisor.launch.MemoryPlan;

/** How much memory there is, and what it is made of. */
final class MemoryArgs {
    private MemoryArgs() {}

    static void add(MemoryPlan memory, List<QemuOption> options) {
        MaxMemoryDef max = memory.max();
        options.add(QemuOption.of(
                "-m",
                OptionText.with("size", memory.kib() + "k")
                        .and("slots", max == null || max.slots() == 0 ? null : max.slots())
                        .and("maxmem", max == null ? null : max.kib() + "k")));
        if (memory.backend() != null) {
            addBackend(memory.backend(), options);
        }
        options.add(QemuOption.of("-overcommit", OptionText.with("mem-lock", memory.locked())));
    }

    static void addBackend(BackendPlan backend, List<QemuOption> options) {
        String context = null;
        if (backend.threadContext() && backend.hostNodes() != null) {
            context = "tc-" + backend.id();
            options.add(QemuOption.of(
                    "-object",
                    OptionJson.with("qom-type", "thread-context")
                            .and("id", context)
                            .and("node-affinity", backend.hostNodes().numbers())));
        }
        options.add(QemuOption.of("-object", json(backend, context)));
    }

    private static OptionJson json(BackendPlan backend, @Nullable String context) {
        NumberSet nodes = backend.hostNodes();
        Long page = backend.hugePageKib();
        return OptionJson.with("qom-type", backend.kind().type())
                .and("id", backend.id())
                .and("hugetlb", page == null ? null : true)
                .and("hugetlbsize", page == null ? null : page << 10)
                .and("mem-path", backend.path())
                .and("discard-data", backend.discard())
                .and("share", backend.share())
                .and("x-use-canonical-path-for-ramblock-id", backend.main() ? false : null)
                .and("prealloc", backend.immediate() ? true : null)
                .and("prealloc-threads", backend.threads())
                .and("reserve", backend.reserved() ? null : false)
                .and("size", backend.bytes())
                .and("align", backend.alignBytes())
                .and("pmem", backend.persistent() ? true : null)
                .and("host-nodes", nodes == null ? null : nodes.numbers())
                .and("policy", backend.policy())
                .and("prealloc-context", context);
    }
}
