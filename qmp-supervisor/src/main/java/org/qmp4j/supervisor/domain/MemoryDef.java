package org.qmp4j.supervisor.domain;

/**
 * Memory of the guest ({@code <memory>}), in KiB.
 *
 * @param totalKib size at boot, in KiB, at least 1; start rounds it up to a full MiB
 */
public record MemoryDef(long totalKib) {
    /** The largest size: what still fits in signed 64 bits when counted in bytes. */
    public static final long MAX_KIB = (Long.MAX_VALUE >> 10) - 1024;

    public MemoryDef {
        if (totalKib < 1 || totalKib > MAX_KIB) {
            throw new IllegalArgumentException("memory must be 1 to " + MAX_KIB + " KiB: " + totalKib);
        }
    }
}
