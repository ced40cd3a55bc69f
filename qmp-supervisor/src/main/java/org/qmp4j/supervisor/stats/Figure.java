package org.qmp4j.supervisor.stats;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** A figure, or why there is none: an old one is never taken for a new one. */
public sealed interface Figure<T> {
    /** Read after it was asked for. */
    record Fresh<T>(T value) implements Figure<T> {}

    /**
     * The last that is known of this process; the answer to a newer question is owed still.
     *
     * @param age how long ago it was read
     * @param reason why there is no newer one, for people
     */
    record Stale<T>(T value, Duration age, String reason) implements Figure<T> {}

    /**
     * Not known.
     *
     * @param reason why, for people
     */
    record Absent<T>(String reason) implements Figure<T> {}

    /** Its value, fresh or stale. */
    default Optional<T> last() {
        if (this instanceof Fresh<T> fresh) {
            return Optional.of(fresh.value());
        }
        return this instanceof Stale<T> stale ? Optional.of(stale.value()) : Optional.empty();
    }

    /** Another figure that follows from it, as old as it is. */
    default <R> Figure<R> map(Function<? super T, ? extends R> change) {
        if (this instanceof Fresh<T> fresh) {
            return new Fresh<>(change.apply(fresh.value()));
        }
        if (this instanceof Stale<T> stale) {
            return new Stale<>(change.apply(stale.value()), stale.age(), stale.reason());
        }
        return new Absent<>(((Absent<T>) this).reason());
    }
}
