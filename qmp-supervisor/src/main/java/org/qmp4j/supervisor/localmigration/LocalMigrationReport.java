package org.qmp4j.supervisor.localmigration;

import java.time.Duration;
import java.util.List;
import org.qmp4j.supervisor.handover.HandoverItem;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * How a guest was moved.
 *
 * @param mode how its memory got there
 * @param memoryKib its memory, in KiB
 * @param from the process that it was in
 * @param to the process that it is in
 * @param total from the first to the last thing that was done
 * @param downtime from the stop of its virtual CPUs in the first process to their start in the other, as QEMU's events were heard;
 *     zero for a guest that was paused
 * @param devices what became of each thing that the guest shares with the world
 */
public record LocalMigrationReport(
        RamMode mode,
        long memoryKib,
        LiveRecord from,
        LiveRecord to,
        Duration total,
        Duration downtime,
        List<HandoverItem> devices) {
    public LocalMigrationReport {
        devices = List.copyOf(devices);
    }

    /** How many of these things have met that fate. */
    public long count(HandoverItem.Fate fate) {
        return devices.stream().filter(item -> item.fate() == fate).count();
    }
}
