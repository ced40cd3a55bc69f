package org.qmp4j.option;

import java.time.Duration;

/**
 * A deadline of two stages, both counted from submission: at {@code warn} the command is reported as slow, at
 * {@code fail} it fails (and its late reply is swallowed).
 */
public record Deadline(Duration warn, Duration fail) {
    public Deadline {
        if (warn.isNegative() || fail.isNegative() || fail.isZero() || warn.compareTo(fail) > 0) {
            throw new IllegalArgumentException(
                    "a deadline needs 0 <= warn <= fail and 0 < fail, not warn " + warn + ", fail " + fail);
        }
    }

    /** Fails at the given time, warns at a sixth of it. */
    public static Deadline of(Duration fail) {
        return new Deadline(fail.dividedBy(6), fail);
    }
}
