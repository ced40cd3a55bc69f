package org.qmp4j.supervisor.localmigration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a guest is to be moved to another process.
 *
 * @param emulator the binary of the other process, absolute; empty for the one that runs
 * @param copyAllowed whether memory may be copied where it is not shared
 * @param patience how long the guest's memory may take to be sent while it runs
 * @param stopLimit how long its virtual CPUs may stand still before it goes back to where it was; also for one that stands still while its
 *     memory is copied, see {@link RamMode#COPY}
 */
public record LocalMigrationOptions(
        Optional<Path> emulator, boolean copyAllowed, Duration patience, Duration stopLimit) {
    public LocalMigrationOptions {
        if (emulator.isPresent() && !emulator.get().isAbsolute()) {
            throw new IllegalArgumentException("the path of the emulator must be absolute: " + emulator.get());
        }
        if (patience.isNegative() || patience.isZero() || stopLimit.isNegative() || stopLimit.isZero()) {
            throw new IllegalArgumentException("times must be positive: " + patience + ", " + stopLimit);
        }
    }

    /** To the same binary, which may be a newer file; copies if need be, for 10 minutes at most; stands still for 5 s at most. */
    public static LocalMigrationOptions standard() {
        return new LocalMigrationOptions(Optional.empty(), true, Duration.ofMinutes(10), Duration.ofSeconds(5));
    }

    /** These options with another binary. */
    public LocalMigrationOptions withEmulator(Path value) {
        return new LocalMigrationOptions(Optional.of(value), copyAllowed, patience, stopLimit);
    }

    /** These options, which refuse a guest whose memory would have to be copied. */
    public LocalMigrationOptions withoutCopy() {
        return new LocalMigrationOptions(emulator, false, patience, stopLimit);
    }

    /** These options with other times. */
    public LocalMigrationOptions withTimes(Duration patienceOfCopy, Duration limitOfStop) {
        return new LocalMigrationOptions(emulator, copyAllowed, patienceOfCopy, limitOfStop);
    }
}
