package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * The geometry that the guest's firmware is told ({@code <geometry>}).
 *
 * @param cylinders cylinders
 * @param heads heads
 * @param sectors sectors
 * @param translation how the firmware translates it, or null
 */
public record DiskGeometry(
        int cylinders, int heads, int sectors, @Nullable Translation translation) {
    /** How the firmware translates a geometry. */
    public enum Translation {
        AUTO,
        NONE,
        LBA
    }
}
