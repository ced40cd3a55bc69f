package org.qmp4j.supervisor.vm;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** What has to be asked for before it can be read, for it costs the guest something. Jobs, as all that changes anything. */
public final class Measuring {
    private static final String BALLOON = "balloon0";

    private Measuring() {}

    /**
     * Begins to measure how fast the guest writes to its memory ({@code calc-dirty-rate}).
     *
     * @param period whole seconds, 1 to 60
     * @return completes when it has begun; {@code Supervisor.stats} tells what came of it. Fails as
     *     {@link Domain#run(JobKind, Job)}, with {@link org.qmp4j.error.QmpCommandException} while one is under way
     */
    public static CompletionStage<Duration> dirtyRate(Domain domain, Duration period) {
        if (period.toSeconds() < 1 || period.toSeconds() > 60) {
            throw new IllegalArgumentException("a dirty rate is measured over 1 to 60 seconds, not " + period);
        }
        return domain.run(JobKind.INSPECT, scope -> {
            scope.await(scope.monitor().measureDirtyRate(period));
            return period;
        });
    }

    /**
     * Lets the guest be asked about its memory now and then, by its balloon; a guest without a driver for that says nothing.
     *
     * @param interval whole seconds; zero for no more
     */
    public static CompletionStage<Duration> guestMemory(Domain domain, Duration interval) {
        if (interval.isNegative()) {
            throw new IllegalArgumentException("a guest cannot be asked every " + interval);
        }
        return domain.run(JobKind.CONTROL, scope -> {
            scope.await(scope.monitor().pollGuestMemory(BALLOON, interval));
            return interval;
        });
    }
}
