package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the live migration of a guest was when its source noted that last.
 *
 * @param to where it is sent: a URI of QEMU's
 * @param began when
 * @param noted when that was noted
 * @param completed whether it is over, and the guest has gone
 * @param progress what was being done, and bytes of memory; in {@link Phase#COPY} of disks
 * @param downtime how long the guest stood still; zero before it is over, and for one that was paused
 */
public record MigrationStatus(
        String to, Instant began, Instant noted, boolean completed, Progress progress, Duration downtime) {}
