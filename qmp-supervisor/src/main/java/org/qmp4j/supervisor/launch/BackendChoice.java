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

        /** Whether the guest gets it bit by bit. */
        boolean isGrowing() {
            return device != null && device.model() == Model.VIRTIO_MEM;
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
                || sharesByDefault()
                || Boolean.TRUE.equals(backing.immediate());
    }

    /** Nothing was said of it, so that it may be what is best for whoever takes the place of the process. */
    private boolean sharesByDefault() {
        return paths.sharesMemory()
                && backing.source() == null
                && backing.access() == null
                && backing.hugePages() == null;
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

    private @Nullable Access access(Wish wish) {
        Access said = access(wish.cell(), wish.access());
        boolean ours = wish.source().path() == null && wish.source().pageKib() == null;
        return said == null && ours && sharesByDefault() ? Access.SHARED : said;
    }

    /** Only a file of ours is thrown away. */
    private @Nullable Boolean discard(Wish wish, Kind kind) {
        if (kind != Kind.FILE || wish.source().path() != null) {
            return null;
        }
        CellDef cell = cellOf(wish.cell());
        Boolean own = wish.discard();
        Boolean discard = own != null || cell == null ? own : cell.discard();
        return discard == null && backing.discard() ? Boolean.TRUE : discard;
    }

    private BackendPlan plan(Wish wish) {
        SourceDef source = wish.source();
        Access access = access(wish);
        long page = pageKib(wish);
        Kind kind = kind(source, page != 0, access);
        boolean growing = wish.isGrowing();
        boolean immediate = isImmediate(wish, page);
        boolean atStart = immediate && !growing;
        PolicyDef policy = policy(wish.cell());
        NumberSet nodes = nodes(source, policy);
        return new BackendPlan(
                kind,
                wish.id(),
                kind == Kind.FILE ? path(wish, page) : null,
                page != 0 && kind == Kind.MEMFD ? page : null,
                discard(wish, kind),
                shared(access, kind),
                wish.main() && kind != Kind.RAM,
                atStart,
                growing ? null : backing.threads(),
                wish.kib() << 10,
                source.alignKib() == null ? null : source.alignKib() << 10,
                source.persistent(),
                nodes,
                nodes == null ? null : word(policy),
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

    /** Whether it is there as a whole before the guest asks for it. */
    private boolean isImmediate(Wish wish, long page) {
        // of a device that keeps what it has nothing is gained, and it wears out
        boolean file = wish.device() != null
                && wish.device().model() == Model.NVDIMM
                && !Boolean.TRUE.equals(wish.source().persistent());
        return page != 0 || file || Boolean.TRUE.equals(backing.immediate());
    }

    private static @Nullable Boolean shared(@Nullable Access access, Kind kind) {
        return access == null || kind == Kind.RAM ? null : access == Access.SHARED;
    }

    private String path(Wish wish, long page) {
        if (wish.source().path() != null) {
            return wish.source().path();
        }
        return (page == 0 ? paths.memoryFile(wish.file()) : paths.hugePages(mount(page))).toString();
    }

    /** The size of its huge pages; 0 for usual ones, and for a file that has pages already. */
    private long pageKib(Wish wish) {
        if (wish.source().path() != null) {
            return 0;
        }
        Long own = wish.source().pageKib();
        return own == null ? hugePageKib(wish.cell()) : own == HostFacts.USUAL_PAGE_KIB ? 0 : own;
    }

    private @Nullable NumberSet nodes(SourceDef source, @Nullable PolicyDef policy) {
        if (policy != null && policy.strictness() == Mode.RESTRICTIVE) {
            // this mode is for cgroups alone: QEMU is told nothing
            return null;
        }
        if (source.nodes() != null) {
            return known(source.nodes());
        }
        return policy == null ? null : nodes(policy);
    }

    private static String word(@Nullable PolicyDef policy) {
        Mode mode = policy == null ? Mode.STRICT : policy.strictness();
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
