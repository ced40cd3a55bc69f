package org.qmp4j.option;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether and how a lost connection is sought again. Commands are never replayed; subscriptions live on and see an
 * explicit gap.
 *
 * @param first pause before the first attempt; empty: a lost connection stays lost
 * @param longest the pause doubles up to this
 * @param giveUpAfter from the loss on
 */
public record ReconnectPolicy(Optional<Duration> first, Duration longest, Duration giveUpAfter) {
    /** A lost connection stays lost: the default. */
    public static ReconnectPolicy never() {
        return new ReconnectPolicy(Optional.empty(), Duration.ZERO, Duration.ZERO);
    }

    /** Tries after {@code first}, then after twice that, and so on up to {@code longest}; for {@code giveUpAfter} in all. */
    public static ReconnectPolicy backoff(Duration first, Duration longest, Duration giveUpAfter) {
        return new ReconnectPolicy(Optional.of(first), longest, giveUpAfter);
    }

    /** The pause before attempt {@code n}, counted from 0. */
    public Duration pause(int n) {
        Duration start = first.orElse(longest);
        Duration pause = start.multipliedBy(1L << Math.min(n, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
