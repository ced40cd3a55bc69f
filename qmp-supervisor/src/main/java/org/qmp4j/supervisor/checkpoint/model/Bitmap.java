package org.qmp4j.supervisor.checkpoint.model;

/**
 * A dirty bitmap of an image, as QEMU or the image itself has it.
 *
 * @param name its name
 * @param recording whether new writes are noted in it
 * @param persistent whether it outlives the process
 * @param inconsistent whether a process died over it: what it says is not to be believed, and it can only be removed
 * @param busy whether a job or an export has it
 * @param granularity bytes per bit
 * @param count bytes that are noted in it; 0 when nobody has counted
 */
public record Bitmap(
        String name,
        boolean recording,
        boolean persistent,
        boolean inconsistent,
        boolean busy,
        long granularity,
        long count) {
    /** Whether an incremental backup can rest on it. */
    public boolean isGood() {
        return recording && persistent && !inconsistent;
    }
}
