package org.qmp4j.supervisor.livemigration;

import java.time.Duration;

/**
 * How a guest is sent.
 *
 * @param bytesPerSecond the most that is sent; 0 for as much as goes
 * @param patience how long its memory may take to be sent while it runs
 * @param downtime how long it may stand still for the last of its memory; ten times that when half of the patience is over
 * @param undefineSource whether its domain is forgotten where it came from
 */
public record LiveMigrationOptions(long bytesPerSecond, Duration patience, Duration downtime, boolean undefineSource) {
    /** As fast as it goes, for 30 minutes at most; stands still for some 100 ms. */
    public static final LiveMigrationOptions STANDARD =
            new LiveMigrationOptions(0, Duration.ofMinutes(30), Duration.ofMillis(100), false);

    public LiveMigrationOptions {
        if (bytesPerSecond < 0 || patience.isNegative() || patience.isZero() || downtime.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "figures must be positive: " + bytesPerSecond + ", " + patience + ", " + downtime);
        }
    }

    /** These with another limit, in bytes a second. */
    public LiveMigrationOptions withBandwidth(long value) {
        return new LiveMigrationOptions(value, patience, downtime, undefineSource);
    }

    /** These with other times. */
    public LiveMigrationOptions withTimes(Duration forMemory, Duration forStop) {
        return new LiveMigrationOptions(bytesPerSecond, forMemory, forStop, undefineSource);
    }

    /** These, for a domain that is forgotten where it came from. */
    public LiveMigrationOptions undefiningSource() {
        return new LiveMigrationOptions(bytesPerSecond, patience, downtime, true);
    }
}
