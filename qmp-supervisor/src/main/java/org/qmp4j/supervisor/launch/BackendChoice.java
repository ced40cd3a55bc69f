package org.qmp4j.supervisor.launch;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.capabilities.HostFacts;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Access;
import org.qmp4j.supervisor.domain.MemoryBackingDef.PageDef;
import org.qmp4j.supervisor.domain.MemoryBackingDef.Source;
import org.qmp4j.supervisor.domain.MemoryDeviceDef;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.Model;
import org.qmp4j.supervisor.domain.MemoryDeviceDef.SourceDef;
import org.qmp4j.supervisor.domain.NumaDef;
import org.qmp4j.supervisor.domain.NumaDef.CellDef;
import org.qmp4j.supervisor.domain.NumaTuneDef;
import org.qmp4j.supervisor.domain.NumaTuneDef.Mode;
import org.qmp4j.supervisor.domain.NumaTuneDef.PolicyDef;
import org.qmp4j.supervisor.domain.NumberSet;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.launch.BackendPlan.Kind;

/** What memory is made of, and where it lies. */
final class BackendChoice {
    /** What sizes of memory that is plugged in are a multiple of. */
    private static final long ALIGNMENT_KIB = 2048;

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

    /**
     * What is asked of some memory.
     *
     * @param id by which QEMU will know it
     * @param file name of its file, if it gets one
     * @param cell the cell that it belongs to; null for none
     * @param kib its size
     * @param access who sees it; null as the cell
     * @param discard whether what is in it is thrown away at the end; null as the cell
     * @param main whether it is all of the memory
     * @param device the device that it is for; null for none
     */
    private record Wish(
            String id,
            String file,
            @Nullable Integer cell,
            long kib,
            @Nullable Access access,
            @Nullable Boolean discard,
            boolean main,
            @Nullable MemoryDeviceDef device) {
        SourceDef source() {
            return device == null ? SourceDef.UNSAID : device.source();
        }
    }

    /** All of the memory. */
    BackendPlan main(String id, long kib) {
        return plan(new Wish(id, id, null, kib, null, null, true, null));
    }

    /** The memory of a cell. */
    BackendPlan cell(int number, long kib) {
        String id = "ram-node" + number;
        return plan(new Wish(id, id, number, kib, null, null, false, null));
    }

    /** The memory of a device. */
    BackendPlan device(String alias, MemoryDeviceDef device) {
        long kib = (device.target().sizeKib() + ALIGNMENT_KIB - 1) / ALIGNMENT_KIB * ALIGNMENT_KIB;
        return plan(new Wish(
                "mem" + alias, alias, device.target().node(), kib, device.access(), device.discard(), false, device));
    }

    /** Whether anything is said of the memory of a cell but its size. */
    boolean isNeeded(int number) {
        return hugePageKib(number) != 0
                || tune.cells().containsKey(number)
                || access(number, null) != null
                || backing.source() == Source.FILE
                || backing.source() == Source.MEMFD
                || Boolean.TRUE.equals(backing.immediate());
    }

    private @Nullable CellDef cellOf(@Nullable Integer number) {
        NumaDef numa = domain.cpu() == null ? null : domain.cpu().numa();
        if (number == null || numa == null) {
            return null;
        }
        if (number >= numa.cells().size()) {
            throw new UnsupportedConfigurationException(
                    "/domain/devices/memory/target/node", "the guest has no cell " + number);
        }
        return numa.cells().get(number);
    }

    private @Nullable Access access(@Nullable Integer number, @Nullable Access own) {
        CellDef cell = cellOf(number);
        Access access = own != null || cell == null ? own : cell.access();
        return access == null ? backing.access() : access;
    }

    private @Nullable Boolean discard(@Nullable Integer number, @Nullable Boolean own) {
        CellDef cell = cellOf(number);
        Boolean discard = own != null || cell == null ? own : cell.discard();
        return discard == null && backing.discard() ? Boolean.TRUE : discard;
    }

    private BackendPlan plan(Wish wish) {
        SourceDef source = wish.source();
        Access access = access(wish.cell(), wish.access());
        long page = source.path() == null ? pageKib(wish) : 0;
        Kind kind = kind(source, page != 0, access);
        boolean growing = wish.device() != null && wish.device().model() == Model.VIRTIO_MEM;
        boolean immediate = page != 0 || source.path() != null || Boolean.TRUE.equals(backing.immediate());
        boolean atStart = immediate && !growing;
        PolicyDef policy = policy(wish.cell());
        boolean free = policy != null && policy.strictness() == Mode.RESTRICTIVE;
        NumberSet nodes = free ? null : nodes(source, policy);
        String word = policy == null ? word(Mode.STRICT) : word(policy.strictness());
        return new BackendPlan(
                kind,
                wish.id(),
                kind == Kind.FILE ? path(wish, page) : null,
                page != 0 && kind == Kind.MEMFD ? page : null,
                kind == Kind.FILE && source.path() == null ? discard(wish.cell(), wish.discard()) : null,
                access == null || kind == Kind.RAM ? null : access == Access.SHARED,
                wish.main() && kind != Kind.RAM,
                atStart,
                atStart ? backing.threads() : null,
                wish.kib() << 10,
                source.alignKib() == null ? null : source.alignKib() << 10,
                source.persistent(),
                nodes,
                nodes == null ? null : word,
                !growing,
                immediate && growing,
                atStart && nodes != null && threadContexts);
    }

    private Kind kind(SourceDef source, boolean huge, @Nullable Access access) {
        if (source.path() == null && backing.source() == Source.MEMFD) {
            return Kind.MEMFD;
        }
        boolean file = source.path() != null || huge || access != null || backing.source() == Source.FILE;
        return file ? Kind.FILE : Kind.RAM;
    }

    private String path(Wish wish, long page) {
        if (wish.source().path() != null) {
            return wish.source().path();
        }
        return (page == 0 ? paths.memoryFile(wish.file()) : paths.hugePages(mount(page))).toString();
    }

    private long pageKib(Wish wish) {
        Long own = wish.source().pageKib();
        return own == null ? hugePageKib(wish.cell()) : own == HostFacts.USUAL_PAGE_KIB ? 0 : own;
    }

    private @Nullable NumberSet nodes(SourceDef source, @Nullable PolicyDef policy) {
        if (source.nodes() != null) {
            return known(source.nodes());
        }
        return policy == null ? null : nodes(policy);
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
        NumberSet asked = policy.nodeset();
        return asked == null ? sources.host().get().nodes() : known(asked);
    }

    private NumberSet known(NumberSet asked) {
        NumberSet all = sources.host().get().nodes();
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
            // a guest without cells is one cell
            boolean own = cells != null && cells.numbers().contains(cell == null ? 0 : cell);
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
