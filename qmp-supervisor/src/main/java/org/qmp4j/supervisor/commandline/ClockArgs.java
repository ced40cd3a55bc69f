package org.qmp4j.supervisor.commandline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ClockDef;
import org.qmp4j.supervisor.domain.ClockDef.Offset;
import org.qmp4j.supervisor.domain.ClockDef.TimerDef;
import org.qmp4j.supervisor.launch.BoardPlan;

/** The clock of the guest, and timers that are switched on their own. */
final class ClockArgs {
    private static final DateTimeFormatter BROKEN_DOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private ClockArgs() {}

    static void add(BoardPlan board, List<QemuOption> options) {
        ClockDef clock = board.platform().clock();
        TimerDef rtc = clock.timer(TimerDef.Name.RTC);
        options.add(QemuOption.of(
                "-rtc",
                OptionText.with("base", base(clock.offset(), board.now()))
                        .and("clock", rtc == null ? null : track(rtc.track()))
                        .and("driftfix", rtc != null && rtc.policy() == TimerDef.Policy.CATCHUP ? "slew" : null)));
        TimerDef pit = clock.timer(TimerDef.Name.PIT);
        if (pit != null && pit.policy() != TimerDef.Policy.CATCHUP) {
            options.add(QemuOption.of(
                    "-global",
                    OptionText.with(
                            "kvm-pit.lost_tick_policy",
                            pit.policy() == TimerDef.Policy.DISCARD ? "discard" : "delay")));
        }
        if (!board.switches().hpet() && Boolean.FALSE.equals(MachineArgs.hpet(board))) {
            options.add(QemuOption.of("-no-hpet"));
        }
    }

    private static String base(Offset offset, Instant now) {
        if (offset instanceof Offset.Utc) {
            return "utc";
        }
        if (offset instanceof Offset.Absolute absolute) {
            return brokenDown(Instant.ofEpochSecond(absolute.start()), ZoneOffset.UTC);
        }
        if (offset instanceof Offset.Variable variable) {
            return brokenDown(
                    Instant.ofEpochSecond(now.getEpochSecond() + variable.seconds()),
                    variable.local() ? ZoneId.systemDefault() : ZoneOffset.UTC);
        }
        return "localtime";
    }

    private static String brokenDown(Instant instant, ZoneId zone) {
        return BROKEN_DOWN.format(instant.atZone(zone));
    }

    private static @Nullable String track(TimerDef.@Nullable Track track) {
        return track == null
                ? null
                : switch (track) {
                    case GUEST -> "vm";
                    case WALL -> "host";
                    case REALTIME -> "rt";
                    case BOOT -> throw new IllegalStateException("refused before");
                };
    }
}
