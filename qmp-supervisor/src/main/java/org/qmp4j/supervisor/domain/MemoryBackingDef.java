package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the memory of the guest comes from ({@code <memoryBacking>}).
 *
 * @param hugePages pages that it is made of, by NUMA cell; null for pages of the usual size
 * @param noSharePages whether equal pages of guests must not be merged
 * @param locked whether it must stay in memory
 * @param source what it is made of
 * @param access whether other processes share it
 * @param immediate whether it is allocated at start, or when it is used; null when nothing was said
 * @param threads how many threads allocate it
 * @param discard whether what is in it is thrown away at the end
 */
public record MemoryBackingDef(
        @Nullable List<PageDef> hugePages,
        boolean noSharePages,
        boolean locked,
        @Nullable Source source,
        @Nullable Access access,
        @Nullable Boolean immediate,
        @Nullable Integer threads,
        boolean discard) {
    /** Nothing was said. */
    public static final MemoryBackingDef UNSAID =
            new MemoryBackingDef(null, false, false, null, null, null, null, false);

    public MemoryBackingDef {
        hugePages = hugePages == null ? null : List.copyOf(hugePages);
        if (hugePages != null && source == Source.ANONYMOUS) {
            throw new IllegalArgumentException("huge pages are no anonymous memory");
        }
        if (hugePages != null && Boolean.FALSE.equals(immediate)) {
            throw new IllegalArgumentException("huge pages are allocated immediately, never on demand");
        }
        checkNodesets(hugePages == null ? List.of() : hugePages);
    }

    private static void checkNodesets(List<PageDef> pages) {
        for (int one = 0; one < pages.size(); one++) {
            for (int other = 0; other < one; other++) {
                NumberSet nodes = pages.get(one).nodeset();
                NumberSet others = pages.get(other).nodeset();
                if (nodes == null ? others == null : others != null && nodes.overlaps(others)) {
                    throw new IllegalArgumentException("two sizes of huge pages are for the same cells");
                }
            }
        }
    }

    /**
     * {@code <page>}.
     *
     * @param sizeKib size of a page
     * @param nodeset cells of the guest that it is for; null for all others
     */
    public record PageDef(long sizeKib, @Nullable NumberSet nodeset) {
        public PageDef {
            if (sizeKib < 1) {
                throw new IllegalArgumentException("a page has a size");
            }
        }
    }

    /** What memory is made of. */
    public enum Source {
        ANONYMOUS,
        FILE,
        MEMFD
    }

    /** Who sees memory. */
    public enum Access {
        SHARED,
        PRIVATE
    }
}
