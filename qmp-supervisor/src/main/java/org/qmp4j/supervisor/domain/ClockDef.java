package org.qmp4j.supervisor.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the guest ({@code <clock>}).
 *
 * @param offset what it starts from
 * @param timers timers that something is said of, in their order
 */
public record ClockDef(Offset offset, List<TimerDef> timers) {
    /** The time of day, without time zone. */
    public static final ClockDef UTC = new ClockDef(new Offset.Utc(false), List.of());

    public ClockDef {
        timers = List.copyOf(timers);
        for (int one = 0; one < timers.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (timers.get(one).name() == timers.get(other).name()) {
                    throw new IllegalArgumentException(
                            "timer '" + timers.get(one).name().id() + "' is named twice");
                }
            }
        }
    }

    /** What is said of one timer, or null. */
    public @Nullable TimerDef timer(TimerDef.Name name) {
        return timers.stream().filter(t -> t.name() == name).findFirst().orElse(null);
    }

    /** What a clock starts from. */
    public sealed interface Offset {
        /**
         * {@code utc}.
         *
         * @param reset whether a clock that the guest has set is forgotten
         */
        record Utc(boolean reset) implements Offset {}

        /**
         * {@code localtime}.
         *
         * @param reset whether a clock that the guest has set is forgotten
         */
        record LocalTime(boolean reset) implements Offset {}

        /**
         * {@code timezone}.
         *
         * @param zone name of the time zone
         */
        record TimeZone(String zone) implements Offset {}

        /**
         * {@code variable}.
         *
         * @param seconds away from the basis
         * @param local whether that is the local time, and not UTC
         */
        record Variable(long seconds, boolean local) implements Offset {}

        /**
         * {@code absolute}.
         *
         * @param start seconds since 1970
         */
        record Absolute(long start) implements Offset {}
    }

    /**
     * {@code <timer>}; null leaves it to QEMU.
     *
     * @param name which one
     * @param present whether the guest has it
     * @param policy what becomes of ticks that were missed
     * @param track what it follows
     * @param frequency of the time stamp counter, in Hertz
     * @param mode kept for the XML: how the time stamp counter is had
     * @param catchup kept for the XML: how missed ticks are caught up
     */
    public record TimerDef(
            Name name,
            @Nullable Boolean present,
            @Nullable Policy policy,
            @Nullable Track track,
            @Nullable Long frequency,
            @Nullable Mode mode,
            @Nullable CatchupDef catchup) {
        /** Which timer. */
        public enum Name {
            PLATFORM,
            PIT,
            RTC,
            HPET,
            TSC,
            KVMCLOCK,
            HYPERVCLOCK,
            ARMVTIMER;

            /** The word in the XML. */
            public String id() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }

        /** What becomes of ticks that were missed. */
        public enum Policy {
            DELAY,
            CATCHUP,
            MERGE,
            DISCARD
        }

        /** What a timer follows. */
        public enum Track {
            BOOT,
            GUEST,
            WALL,
            REALTIME
        }

        /** How the time stamp counter is had. */
        public enum Mode {
            AUTO,
            NATIVE,
            EMULATE,
            PARAVIRT,
            SMPSAFE
        }
    }

    /**
     * {@code <catchup>}.
     *
     * @param threshold when it begins
     * @param slew how fast it is
     * @param limit how much of it there is at most
     */
    public record CatchupDef(
            @Nullable Long threshold,
            @Nullable Long slew,
            @Nullable Long limit) {}
}
