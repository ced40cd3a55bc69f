package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/** How the host caches a disk ({@code <driver cache=…>}). */
public enum DiskCache {
    DEFAULT(null, false, false),
    NONE(true, true, false),
    WRITETHROUGH(false, false, false),
    WRITEBACK(true, false, false),
    DIRECTSYNC(false, true, false),
    UNSAFE(true, false, true);

    private final @Nullable Boolean writeCache;
    private final boolean direct;
    private final boolean noFlush;

    DiskCache(@Nullable Boolean writeCache, boolean direct, boolean noFlush) {
        this.writeCache = writeCache;
        this.direct = direct;
        this.noFlush = noFlush;
    }

    /** Whether the guest sees a disk with a write cache; null leaves it to QEMU. */
    public @Nullable Boolean writeCache() {
        return writeCache;
    }

    /** Whether the page cache of the host is left out. */
    public boolean direct() {
        return direct;
    }

    /** Whether flushes of the guest are ignored. */
    public boolean noFlush() {
        return noFlush;
    }
}
