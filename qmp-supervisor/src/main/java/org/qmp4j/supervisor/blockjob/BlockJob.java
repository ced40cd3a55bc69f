package org.qmp4j.supervisor.blockjob;

import java.util.Optional;

/**
 * A job as it is at one moment.
 *
 * @param disk target of the disk
 * @param kind what it does
 * @param id its id in QEMU
 * @param status QAPI {@code JobStatus}; {@code none} when QEMU has no such job (any more), and what is left is being settled
 * @param current how far it is, in bytes
 * @param total how far it has to go, in bytes; may grow while the guest writes
 * @param error why it failed, or why it stands still: it is paused when no space is left; empty unless it has or does
 */
public record BlockJob(
        String disk, BlockJobKind kind, String id, String status, long current, long total, Optional<String> error) {
    /** Whether it waits, once it has caught up, to be told whether to switch the guest over; on a domain that is stopped none does. */
    public boolean waits() {
        return kind.waitsForPivot() && id.equals(Task.id(disk));
    }

    /** Whether it has caught up, and can switch the guest over. */
    public boolean ready() {
        return status.equals("ready") || status.equals("standby");
    }
}
