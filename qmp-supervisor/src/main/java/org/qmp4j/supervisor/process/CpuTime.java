package org.qmp4j.supervisor.process;

import java.time.Duration;

/**
 * The time that a process or a thread has had on the host's processors.
 *
 * @param state what it is doing, as {@code /proc/PID/stat} says: R runs, S and D sleep, T is stopped …
 * @param user in its own code, and for QEMU that of its guest under TCG
 * @param system in the kernel, for KVM that of the guest on some hosts
 */
public record CpuTime(char state, Duration user, Duration system) {
    /** What the kernel counts in towards programs, on every host: USER_HZ is 100. */
    private static final long MILLIS_PER_TICK = 10;

    /** @param fields those of {@code /proc/PID/stat} from the third, the state, on */
    static CpuTime of(String[] fields) {
        if (fields.length < 13 || fields[0].length() != 1) {
            throw new IllegalArgumentException("no state and times of a process in it");
        }
        return new CpuTime(fields[0].charAt(0), ticks(fields[11]), ticks(fields[12]));
    }

    private static Duration ticks(String field) {
        return Duration.ofMillis(Math.multiplyExact(Long.parseLong(field), MILLIS_PER_TICK));
    }

    /** Both. */
    public Duration total() {
        return user.plus(system);
    }
}
