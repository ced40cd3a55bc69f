package org.qmp4j.supervisor.domain;

/**
 * Memory of the guest ({@code <memory>} and {@code <currentMemory>}), in KiB.
 *
 * @param totalKib size at boot, in KiB, at least 1; start rounds it up to a full MiB
 * @param currentKib what the balloon leaves the guest, in KiB; as much as there is when nothing is said
 */
public record MemoryDef(long totalKib, long currentKib) {
    /** The largest size: what still fits in signed 64 bits when counted in bytes. */
    public static final long MAX_KIB = (Long.MAX_VALUE >> 10) - 1024;

    public MemoryDef {
        if (totalKib < 1 || totalKib > MAX_KIB) {
            throw new IllegalArgumentException("memory must be 1 to " + MAX_KIB + " KiB: " + totalKib);
        }
        if (currentKib < 1 || currentKib > totalKib) {
            throw new IllegalArgumentException(
                    "of " + totalKib + " KiB of memory the guest can have 1 to " + totalKib + ": " + currentKib);
        }
    }

    /** All of it, for the guest. */
    public static MemoryDef all(long kib) {
        return new MemoryDef(kib, kib);
    }

    /** The same, of which the guest has that many KiB. */
    public MemoryDef withCurrent(long kib) {
        return new MemoryDef(totalKib, kib);
    }
}
