package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Access;
import org.qmp4j.supervisor.domain.MemoryBackingDef.PageDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Source;
import org.qmp4j.supervisor.domain.NumaDef.CellDef;
import org.qmp4j.supervisor.domain.NumaTuneDef;
import org.qmp4j.supervisor.domain.NumaTuneDef.Mode;
import org.qmp4j.supervisor.domain.NumaTuneDef.PolicyDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.BackendPlan.Kind;

/** What memory is made of, and where it lies. */
final class BackendChoice {
    private final DomainDef domain;
    private final MemoryBackingDef backing;
    private final NumaTuneDef tune;
    private final boolean threadContexts;
    private final LaunchPaths paths;
    private final LaunchSources sources;

    BackendChoice(DomainDef domain, QemuCapabilities capabilities, LaunchPaths paths, LaunchSources sources) {
        this.domain = domain;
        this.backing = domain.resources().backing();
        this.tune = domain.resources().numatune();
        this.threadContexts = capabilities.has("object-add{thread-context}");
        this.paths = paths;
        this.sources = sources;
    }

    /** All of the memory. */
    BackendPlan main(String id, long kib) {
        return plan(id, null, kib, backing.access(), backing.discard() ? true : null, true);
    }

    /** The memory of a cell. */
    BackendPlan cell(int number, CellDef cell, long kib) {
        return plan("ram-node" + number, number, kib, access(cell), discard(cell), false);
    }

    /** Whether anything is said of the memory of a cell but its size. */
    boolean isNeeded(int number, CellDef cell) {
        return hugePageKib(number) != 0
                || tune.cells().containsKey(number)
                || access(cell) != null
                || backing.source() == Source.FILE
                || backing.source() == Source.MEMFD
                || Boolean.TRUE.equals(backing.immediate());
    }

    private @Nullable Access access(CellDef cell) {
        return cell.access() == null ? backing.access() : cell.access();
    }

    private @Nullable Boolean discard(CellDef cell) {
        return cell.discard() != null ? cell.discard() : backing.discard() ? Boolean.TRUE : null;
    }

    private BackendPlan plan(
            String id,
            @Nullable Integer cell,
            long kib,
            @Nullable Access access,
            @Nullable Boolean discard,
            boolean main) {
        long page = hugePageKib(cell);
        boolean huge = page != 0;
        Kind kind = Kind.RAM;
        String path = null;
        if (backing.source() == Source.MEMFD) {
            kind = Kind.MEMFD;
        } else if (huge) {
            kind = Kind.FILE;
            path = paths.hugePages(mount(page)).toString();
        } else if (access != null || backing.source() == Source.FILE) {
            kind = Kind.FILE;
            path = paths.memoryFile(id).toString();
        }
        boolean immediate = huge || Boolean.TRUE.equals(backing.immediate());
        PolicyDef policy = policy(cell);
        NumberSet nodes = policy == null || policy.strictness() == Mode.RESTRICTIVE ? null : nodes(policy);
        return new BackendPlan(
                kind,
                id,
                path,
                huge && kind == Kind.MEMFD ? page : null,
                kind == Kind.FILE ? discard : null,
                access == null || kind == Kind.RAM ? null : access == Access.SHARED,
                main && kind != Kind.RAM,
                immediate,
                immediate ? backing.threads() : null,
                kib << 10,
                null,
                false,
                nodes,
                nodes == null || policy == null ? null : word(policy.strictness()),
                immediate && nodes != null && threadContexts);
    }

    private static String word(Mode mode) {
        return mode == Mode.STRICT ? "bind" : mode.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable PolicyDef policy(@Nullable Integer cell) {
        PolicyDef own = cell == null ? null : tune.cells().get(cell);
        if (own != null) {
            return own;
        }
        if (tune.memory() == null && domain.vcpus().automatic()) {
            // whoever leaves the processors to the host leaves the memory to it too
            return new PolicyDef(Mode.STRICT, true, null);
        }
        return tune.memory();
    }

    /** Nodes that are the host's choice are all that it has. */
    private NumberSet nodes(PolicyDef policy) {
        NumberSet all = sources.host().get().nodes();
        NumberSet asked = policy.nodeset();
        if (asked == null) {
            return all;
        }
        for (int node : asked.numbers()) {
            if (!all.numbers().contains(node)) {
                throw new UnsupportedConfigurationException("/domain/numatune", "the host has no NUMA node " + node);
            }
        }
        return asked;
    }

    /** The size of the pages of a cell; 0 for usual ones. */
    private long hugePageKib(@Nullable Integer cell) {
        if (backing.hugePages() == null) {
            return 0;
        }
        if (backing.hugePages().isEmpty()) {
            return standardPage();
        }
        PageDef found = null;
        for (PageDef page : backing.hugePages()) {
            NumberSet cells = page.nodeset();
            boolean own = cells != null && cell != null && cells.numbers().contains(cell);
            if (own || cells == null && found == null) {
                found = page;
            }
        }
        return found == null || found.sizeKib() == HostFacts.USUAL_PAGE_KIB ? 0 : found.sizeKib();
    }

    private long standardPage() {
        long size = sources.host().get().defaultPageKib();
        if (size == 0) {
            throw new UnsupportedConfigurationException(
                    "/domain/memoryBacking/hugepages", "no hugetlbfs is mounted on this host");
        }
        return size;
    }

    private Path mount(long pageKib) {
        Path mount = sources.host().get().hugePages().get(pageKib);
        if (mount == null) {
            throw new UnsupportedConfigurationException(
                    "/domain/memoryBacking/hugepages",
                    "no hugetlbfs with pages of " + pageKib + " KiB is mounted on this host");
        }
        return mount;
    }
}
