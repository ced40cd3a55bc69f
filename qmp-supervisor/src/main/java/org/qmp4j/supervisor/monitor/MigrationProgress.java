package org.qmp4j.supervisor.monitor;

import org.qmp4j.qapi.migration.MigrationInfo;
import org.qmp4j.qapi.migration.MigrationStats;

/**
 * What {@code query-migrate} says.
 *
 * @param status QAPI {@code MigrationStatus}, such as {@code active}; {@code none} if there was no migration
 * @param error what went wrong, in QEMU's words; empty if it says nothing
 * @param transferred how many bytes have been sent
 * @param remaining how many bytes of memory are to be sent still
 * @param total how many bytes of memory the guest has
 */
public record MigrationProgress(String status, String error, long transferred, long remaining, long total) {
    static MigrationProgress of(MigrationInfo info) {
        return new MigrationProgress(
                info.status().map(status -> status.text()).orElse("none"),
                info.errorDesc().orElse(""),
                info.ram().map(MigrationStats::transferred).orElse(0L),
                info.ram().map(MigrationStats::remaining).orElse(0L),
                info.ram().map(MigrationStats::total).orElse(0L));
    }

    /** Whether it has begun, and not come to an end. */
    public boolean isUnderWay() {
        return switch (status) {
            case "none", "completed", "failed", "cancelled" -> false;
            default -> true;
        };
    }
}
