package org.qmp4j.supervisor.state;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether a domain is started again, in a new process, when its process has ended and nobody had asked for that.
 *
 * @param when after which ends
 * @param maximum restarts within the window; after so many it is given up
 * @param window how long a restart counts
 * @param delay before the first restart; doubled with each that counts, and never longer than the window
 */
public record RestartPolicy(When when, int maximum, Duration window, Duration delay) {
    /** After which ends. */
    public enum When {
        /** Never. */
        NEVER,
        /** QEMU died, or the guest crashed and {@code on_crash} had its process ended. */
        ON_FAILURE,
        /** Also when the guest has switched itself off, or rebooted where that ends its process. */
        ALWAYS;

        /** Its word in files and on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The constant of that word, or empty when there is none. */
        public static Optional<When> of(String id) {
            return List.of(values()).stream()
                    .filter(value -> value.id().equals(id))
                    .findFirst();
        }
    }

    /** Nothing is started again. */
    public static final RestartPolicy NEVER =
            new RestartPolicy(When.NEVER, 5, Duration.ofMinutes(10), Duration.ofSeconds(1));

    public RestartPolicy {
        if (maximum < 1 || maximum > 1000) {
            throw new IllegalArgumentException("restarts within a window: 1 to 1000, not " + maximum);
        }
        if (window.isNegative() || window.isZero() || window.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("the window of restarts: more than nothing, a year at most: " + window);
        }
        if (delay.isNegative() || delay.compareTo(window) > 0) {
            throw new IllegalArgumentException(
                    "the delay of a restart must not be longer than the window, " + window + ": " + delay);
        }
    }

    /** This, after other ends. */
    public RestartPolicy when(When value) {
        return new RestartPolicy(value, maximum, window, delay);
    }

    /** This, with at most so many restarts within a window, the first after a delay. */
    public RestartPolicy within(int most, Duration time, Duration first) {
        return new RestartPolicy(when, most, time, first);
    }

    /** Those of some restarts that count still. */
    public List<Instant> counting(List<Instant> restarts, Instant now) {
        return restarts.stream()
                .filter(at -> at.isAfter(now.minus(window)) && !at.isAfter(now.plus(window)))
                .toList();
    }

    /** How long to wait before the next restart, or empty when there were too many already. */
    public Optional<Duration> delayAfter(List<Instant> restarts, Instant now) {
        int count = counting(restarts, now).size();
        if (count >= maximum) {
            return Optional.empty();
        }
        Duration grown = delay;
        for (int i = 0; i < count && grown.compareTo(window) < 0; i++) {
            grown = grown.multipliedBy(2);
        }
        return Optional.of(grown.compareTo(window) < 0 ? grown : window);
    }
}
