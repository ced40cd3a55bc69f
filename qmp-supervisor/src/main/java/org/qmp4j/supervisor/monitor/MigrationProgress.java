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
 * @param pass which pass over its memory this is, from 1 on; 0 before
 */
public record MigrationProgress(String status, String error, long transferred, long remaining, long total, long pass) {
    static MigrationProgress of(MigrationInfo info) {
        return new MigrationProgress(
                info.status().map(status -> status.text()).orElse("none"),
                info.errorDesc().orElse(""),
                info.ram().map(MigrationStats::transferred).orElse(0L),
                info.ram().map(MigrationStats::remaining).orElse(0L),
                info.ram().map(MigrationStats::total).orElse(0L),
                info.ram().map(MigrationStats::dirtySyncCount).orElse(0L));
    }

    /** Whether its guest may run at the destination while memory is missing there: QEMU does not go back from that. */
    public boolean isPostCopy() {
        return status.startsWith("postcopy-");
    }

    /** Whether that has come to a halt, as the connection between both QEMU is broken. */
    public boolean isBroken() {
        return status.equals("postcopy-paused");
    }

    /** Whether it has begun, and not come to an end. */
    public boolean isUnderWay() {
        return switch (status) {
            case "none", "completed", "failed", "cancelled" -> false;
            default -> true;
        };
    }
}
