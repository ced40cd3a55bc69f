package org.qmp4j.supervisor.domain;

import org.jspecify.annotations.Nullable;

/**
 * What a PCI controller is told besides its model; null leaves a choice to the start.
 *
 * @param device the device of QEMU that it is ({@code <model name=…>})
 * @param target its numbers
 * @param holeKib the 64-bit memory window of a root, in KiB
 */
public record PciBridgeDef(
        @Nullable String device,
        PciTargetDef target,
        @Nullable Long holeKib) {
    /** Nothing is said. */
    public static final PciBridgeDef UNSAID = new PciBridgeDef(null, PciTargetDef.UNSAID, null);

    /** The same with that device of QEMU. */
    public PciBridgeDef withDevice(String next) {
        return new PciBridgeDef(next, target, holeKib);
    }

    /** The same with those numbers. */
    public PciBridgeDef withTarget(PciTargetDef next) {
        return new PciBridgeDef(device, next, holeKib);
    }
}
