package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import org.qmp4j.supervisor.domain.ClockDef.CatchupDef;
import org.qmp4j.supervisor.domain.ClockDef.TimerDef;

/** {@code <clock><timer>}: formatdomain, "Time keeping". */
final class TimerXml {
    private static final XmlValue<Long> AMOUNT = XmlValue.number(0L, Integer.MAX_VALUE);

    private static final XmlField<TimerDef, TimerDef.Name> NAME =
            XmlField.attribute("name", XmlValue.words(TimerDef.Name.values()), TimerDef::name);
    private static final XmlField<TimerDef, Boolean> PRESENT =
            XmlField.attribute("present", XmlValue.YES_NO, TimerDef::present);
    private static final XmlField<TimerDef, TimerDef.Policy> POLICY =
            XmlField.attribute("tickpolicy", XmlValue.words(TimerDef.Policy.values()), TimerDef::policy);
    private static final XmlField<TimerDef, TimerDef.Track> TRACK =
            XmlField.attribute("track", XmlValue.words(TimerDef.Track.values()), TimerDef::track);
    private static final XmlField<TimerDef, Long> FREQUENCY =
            XmlField.attribute("frequency", XmlValue.number(1L, Long.MAX_VALUE), TimerDef::frequency);
    private static final XmlField<TimerDef, TimerDef.Mode> MODE =
            XmlField.attribute("mode", XmlValue.words(TimerDef.Mode.values()), TimerDef::mode);

    private static final XmlField<CatchupDef, Long> THRESHOLD =
            XmlField.attribute("threshold", AMOUNT, CatchupDef::threshold);
    private static final XmlField<CatchupDef, Long> SLEW = XmlField.attribute("slew", AMOUNT, CatchupDef::slew);
    private static final XmlField<CatchupDef, Long> LIMIT = XmlField.attribute("limit", AMOUNT, CatchupDef::limit);
    private static final XmlField<TimerDef, CatchupDef> CATCHUP = XmlField.child(
            new XmlShape<>(
                    "catchup",
                    in -> new CatchupDef(in.get(THRESHOLD), in.get(SLEW), in.get(LIMIT)),
                    List.of(THRESHOLD, SLEW, LIMIT)),
            TimerDef::catchup);

    static final XmlShape<TimerDef> SHAPE =
            new XmlShape<>("timer", TimerXml::make, List.of(NAME, TRACK, POLICY, FREQUENCY, MODE, PRESENT, CATCHUP));

    private TimerXml() {}

    /** What each of them can be told. */
    private static void checkSaid(TimerDef timer) {
        TimerDef.Name name = timer.name();
        boolean tsc = name == TimerDef.Name.TSC;
        boolean rtc = name == TimerDef.Name.RTC;
        boolean ticks = rtc || name == TimerDef.Name.PIT || name == TimerDef.Name.HPET || tsc;
        only(timer.track() == null || rtc, timer, "track");
        only(timer.policy() == null || ticks, timer, "tickpolicy");
        only(timer.frequency() == null || tsc, timer, "frequency");
        only(timer.mode() == null || tsc, timer, "mode");
        if (timer.catchup() != null && timer.policy() != TimerDef.Policy.CATCHUP) {
            throw new IllegalArgumentException("<catchup> is for tickpolicy='catchup'");
        }
    }

    private static void only(boolean fits, TimerDef timer, String said) {
        if (!fits) {
            throw new IllegalArgumentException("timer '" + timer.name().id() + "' cannot be told a " + said);
        }
    }

    private static TimerDef make(XmlShape.Reading in) {
        TimerDef timer = new TimerDef(
                in.need(NAME),
                in.get(PRESENT),
                in.get(POLICY),
                in.get(TRACK),
                in.get(FREQUENCY),
                in.get(MODE),
                in.get(CATCHUP));
        checkSaid(timer);
        boolean known = switch (timer.name()) {
            case PLATFORM, ARMVTIMER -> false;
            case RTC ->
                timer.track() != TimerDef.Track.BOOT
                        && timer.policy() != TimerDef.Policy.MERGE
                        && timer.policy() != TimerDef.Policy.DISCARD;
            case PIT -> timer.policy() != TimerDef.Policy.MERGE;
            case TSC, KVMCLOCK, HYPERVCLOCK, HPET -> true;
        };
        if (!known) {
            throw new IllegalArgumentException(
                    "QEMU has no timer '" + timer.name().id() + "' of that kind");
        }
        return timer;
    }
}
