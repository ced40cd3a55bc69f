package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * Memory of the guest ({@code <memory>} and {@code <currentMemory>}), in KiB.
 *
 * @param totalKib size at boot, in KiB, at least 1; start rounds it up to a full MiB
 * @param currentKib what the balloon leaves the guest, in KiB; as much as there is when nothing is said
 * @param max what it can have with memory that is plugged in; null when none can be
 * @param dumpCore whether a core dump of QEMU has the guest's memory; null leaves it out
 */
public record MemoryDef(
        long totalKib,
        long currentKib,
        @Nullable MaxMemoryDef max,
        @Nullable Boolean dumpCore) {
    /** The largest size: what still fits in signed 64 bits when counted in bytes. */
    public static final long MAX_KIB = Long.MAX_VALUE >> 10;

    public MemoryDef {
        if (totalKib < 1 || totalKib > MAX_KIB) {
            throw new IllegalArgumentException("memory must be 1 to " + MAX_KIB + " KiB: " + totalKib);
        }
        if (currentKib < 1 || currentKib > totalKib) {
            throw new IllegalArgumentException(
                    "of " + totalKib + " KiB of memory the guest can have 1 to " + totalKib + ": " + currentKib);
        }
    }

    /** A size, and what the balloon leaves of it. */
    public MemoryDef(long totalKib, long currentKib) {
        this(totalKib, currentKib, null, null);
    }

    /**
     * {@code <maxMemory>}.
     *
     * @param kib the most that there can be, in KiB
     * @param slots how many memory devices there can be; 0 for those that need none
     */
    public record MaxMemoryDef(long kib, int slots) {}

    /** All of it, for the guest. */
    public static MemoryDef all(long kib) {
        return new MemoryDef(kib, kib);
    }

    /** The same, whose bytes are in a core dump of QEMU or are not. */
    public MemoryDef withDumpCore(boolean in) {
        return new MemoryDef(totalKib, currentKib, max, in);
    }

    /** The same, that many KiB large; the guest has no more than it had. */
    public MemoryDef withTotal(long kib) {
        return new MemoryDef(kib, Math.min(currentKib, kib), max, dumpCore);
    }

    /** The same, of which the guest has that many KiB. */
    public MemoryDef withCurrent(long kib) {
        return new MemoryDef(totalKib, kib, max, dumpCore);
    }
}
