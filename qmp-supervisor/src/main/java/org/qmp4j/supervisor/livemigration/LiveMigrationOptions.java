package org.qmp4j.supervisor.livemigration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a guest is sent.
 *
 * @param bytesPerSecond the most that is sent; 0 for as much as goes
 * @param patience how long its memory may take to be sent while it runs; where QEMU would lose some of it, and it stands still meanwhile,
 *     for how long at most
 * @param downtime how long it may stand still for the last of its memory; ten times that when half of the patience is over
 * @param undefineSource whether its domain is forgotten where it came from
 * @param postCopy whether it goes on there before all of its memory is there, when that was sent once and it has written more since than a
 *     short stop allows for, or half of the patience is over. The destination must be told by {@link ArrivalOptions#withPostCopy}
 * @param tls by what its state is encrypted; empty for not
 */
public record LiveMigrationOptions(
        long bytesPerSecond,
        Duration patience,
        Duration downtime,
        boolean undefineSource,
        boolean postCopy,
        Optional<Tls> tls) {
    /** As fast as it goes, for 30 minutes at most; stands still for some 100 ms. */
    public static final LiveMigrationOptions STANDARD =
            new LiveMigrationOptions(0, Duration.ofMinutes(30), Duration.ofMillis(100), false, false, Optional.empty());

    public LiveMigrationOptions {
        if (bytesPerSecond < 0 || patience.isNegative() || patience.isZero() || downtime.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "figures must be positive: " + bytesPerSecond + ", " + patience + ", " + downtime);
        }
    }

    /** These with another limit, in bytes a second. */
    public LiveMigrationOptions withBandwidth(long value) {
        return new LiveMigrationOptions(value, patience, downtime, undefineSource, postCopy, tls);
    }

    /** These with other times. */
    public LiveMigrationOptions withTimes(Duration forMemory, Duration forStop) {
        return new LiveMigrationOptions(bytesPerSecond, forMemory, forStop, undefineSource, postCopy, tls);
    }

    /** These, for a domain that is forgotten where it came from. */
    public LiveMigrationOptions undefiningSource() {
        return new LiveMigrationOptions(bytesPerSecond, patience, downtime, true, postCopy, tls);
    }

    /**
     * These, for a guest that writes faster than it can be sent: it goes on there before all of its memory is there. If the connection
     * between both QEMU breaks then, neither has all of it.
     */
    public LiveMigrationOptions withPostCopy() {
        return new LiveMigrationOptions(bytesPerSecond, patience, downtime, undefineSource, true, tls);
    }

    /**
     * By what a state is encrypted.
     *
     * @param certificates a directory with {@code ca-cert.pem}, {@code client-cert.pem}, {@code client-key.pem}
     * @param peer the name that the destination's certificate must have; empty for the host of its URI
     */
    public record Tls(Path certificates, String peer) {}

    /** These, encrypted. */
    public LiveMigrationOptions withTls(Path certificates, String peer) {
        return new LiveMigrationOptions(
                bytesPerSecond, patience, downtime, undefineSource, postCopy, Optional.of(new Tls(certificates, peer)));
    }
}
