package org.qmp4j.supervisor.localmigration;

import java.util.List;
import org.qmp4j.supervisor.handover.HandoverItem;

/**
 * Whether a guest can be moved, found out without touching it.
 *
 * @param emulator the binary that it would be moved to
 * @param fromVersion version of the QEMU that runs it
 * @param toVersion version of that binary; empty when it could not be asked
 * @param machine the machine type that it was started with, and keeps
 * @param mode how its memory would get there
 * @param modeReason why so, for people
 * @param devices what would become of each thing that the guest shares with the world
 * @param refusals why it cannot be moved, each with what to do; empty when it can
 */
public record Preflight(
        String emulator,
        String fromVersion,
        String toVersion,
        String machine,
        RamMode mode,
        String modeReason,
        List<HandoverItem> devices,
        List<String> refusals) {
    public Preflight {
        devices = List.copyOf(devices);
        refusals = List.copyOf(refusals);
    }

    /** Whether it can be moved. */
    public boolean possible() {
        return refusals.isEmpty();
    }
}
