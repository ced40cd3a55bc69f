package org.qmp4j.supervisor.stats;

import java.time.Duration;
import java.util.OptionalLong;
import org.qmp4j.qapi.migration.DirtyRateInfo;

/**
 * How fast a guest writes to its memory, as it was last measured.
 *
 * @param status QAPI {@code DirtyRateStatus}: {@code unstarted}, {@code measuring} or {@code measured}
 * @param mebibytesPerSecond the rate, in MiB a second; empty unless measured
 * @param period over how long
 * @param startSeconds when it began, in seconds since the host was booted
 * @param mode QAPI {@code DirtyRateMeasureMode}
 */
public record DirtyRate(
        String status, OptionalLong mebibytesPerSecond, Duration period, long startSeconds, String mode) {
    static DirtyRate of(DirtyRateInfo info) {
        return new DirtyRate(
                info.status().text(),
                info.dirtyRate().map(OptionalLong::of).orElseGet(OptionalLong::empty),
                Duration.ofSeconds(info.calcTime()),
                info.startTime(),
                info.mode().text());
    }
}
