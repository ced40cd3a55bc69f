package org.qmp4j.supervisor.livemigration;

import java.time.Duration;
import org.qmp4j.supervisor.state.LiveRecord;

/**
 * What a live migration came to.
 *
 * @param from the process that the guest came from, which is gone
 * @param to where it is
 * @param transferred bytes that were sent
 * @param total from the first question to the end of the first process
 * @param downtime how long the guest stood still, from when its virtual CPUs stopped; zero for one that was paused
 */
public record LiveMigrationReport(LiveRecord from, Arrived to, long transferred, Duration total, Duration downtime) {}
