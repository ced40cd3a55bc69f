package org.qmp4j.supervisor.vm;

import java.time.Duration;

/**
 * How long each way to end a guest is tried before the next: the power button, {@code quit}, SIGTERM, SIGKILL. Zero leaves a
 * rung out. Signals go only to the process that was proven.
 */
public record StopLadder(Duration powerdown, Duration quit, Duration term, Duration kill) {
    /** A minute for the guest, then 20 s, 10 s and 10 s for QEMU. */
    public static StopLadder gentle() {
        return new StopLadder(
                Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(10));
    }

    /** Without asking the guest. */
    public static StopLadder abrupt() {
        return gentle().withPowerdown(Duration.ZERO);
    }

    /** The same with another time for the guest. */
    public StopLadder withPowerdown(Duration value) {
        return new StopLadder(value, quit, term, kill);
    }

    /** How long that is tried. */
    Duration patience(Rung rung) {
        return switch (rung) {
            case POWERDOWN -> powerdown;
            case QUIT -> quit;
            case TERM -> term;
            case KILL -> kill;
        };
    }

    /** The rungs, gentlest first. */
    public enum Rung {
        /** The guest powered itself down. */
        POWERDOWN,
        /** QEMU ended at {@code quit}. */
        QUIT,
        /** QEMU ended at SIGTERM. */
        TERM,
        /** QEMU ended at SIGKILL. */
        KILL
    }
}
