package org.qmp4j.supervisor.domain.xml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.supervisor.domain.ClockDef;
import org.qmp4j.supervisor.domain.ClockDef.Offset;
import org.qmp4j.supervisor.domain.ClockDef.TimerDef;

/** {@code <clock>}: formatdomain, "Time keeping". */
final class ClockXml {
    /** What an offset says, attribute by attribute. */
    private record Said(
            String offset,
            @Nullable String adjustment,
            @Nullable String basis,
            @Nullable String zone,
            @Nullable Long start) {
        static Said of(Offset offset) {
            if (offset instanceof Offset.Utc utc) {
                return new Said("utc", utc.reset() ? RESET : null, null, null, null);
            }
            if (offset instanceof Offset.LocalTime local) {
                return new Said(LOCAL, local.reset() ? RESET : null, null, null, null);
            }
            if (offset instanceof Offset.TimeZone zone) {
                return new Said("timezone", null, null, zone.zone(), null);
            }
            if (offset instanceof Offset.Absolute absolute) {
                return new Said("absolute", null, null, null, absolute.start());
            }
            Offset.Variable variable = (Offset.Variable) offset;
            return new Said(
                    "variable", Long.toString(variable.seconds()), variable.local() ? LOCAL : "utc", null, null);
        }
    }

    private static final String RESET = "reset";
    private static final String LOCAL = "localtime";

    private static final XmlField<ClockDef, String> OFFSET = XmlField.attribute(
            "offset",
            oneOf("utc", LOCAL, "timezone", "variable", "absolute"),
            clock -> Said.of(clock.offset()).offset());
    private static final XmlField<ClockDef, String> ADJUSTMENT = XmlField.attribute(
            "adjustment",
            new XmlValue<>(
                    "seconds, or reset",
                    t -> t.matches("reset|[+-]?[0-9]{1,15}") ? Optional.of(t) : Optional.empty(),
                    t -> t),
            clock -> Said.of(clock.offset()).adjustment());
    private static final XmlField<ClockDef, String> BASIS = XmlField.attribute(
            "basis", oneOf("utc", LOCAL), clock -> Said.of(clock.offset()).basis());
    private static final XmlField<ClockDef, String> ZONE = XmlField.attribute(
            "timezone", XmlValue.TEXT, clock -> Said.of(clock.offset()).zone());
    private static final XmlField<ClockDef, Long> START = XmlField.attribute(
            "start",
            XmlValue.number(0L, 253_402_300_799L),
            clock -> Said.of(clock.offset()).start());
    private static final XmlField<ClockDef, List<TimerDef>> TIMERS =
            XmlField.children(TimerXml.SHAPE, ClockDef::timers);

    static final XmlShape<ClockDef> SHAPE = new XmlShape<>(
            "clock",
            in -> new ClockDef(offset(in), in.get(TIMERS, List.of())),
            List.of(OFFSET, ADJUSTMENT, BASIS, ZONE, START, TIMERS));

    private ClockXml() {}

    private static XmlValue<String> oneOf(String... words) {
        return new XmlValue<>(
                String.join(", ", words), t -> List.of(words).contains(t) ? Optional.of(t) : Optional.empty(), t -> t);
    }

    private static Offset offset(XmlShape.Reading in) {
        String word = in.get(OFFSET, "utc");
        String adjustment = in.get(ADJUSTMENT);
        boolean local = LOCAL.equals(in.get(BASIS));
        refuse(in.get(ZONE) != null && !word.equals("timezone"), "a timezone is for offset 'timezone'");
        refuse(in.get(START) != null && !word.equals("absolute"), "a start is for offset 'absolute'");
        refuse(in.get(BASIS) != null && !word.equals("variable"), "a basis is for offset 'variable'");
        return switch (word) {
            case "timezone" -> new Offset.TimeZone(in.need(ZONE));
            case "absolute" -> new Offset.Absolute(in.need(START));
            case "variable" -> {
                refuse(RESET.equals(adjustment), "offset 'variable' cannot be reset");
                yield new Offset.Variable(adjustment == null ? 0 : Long.parseLong(adjustment), local);
            }
            default -> {
                boolean localTime = word.equals(LOCAL);
                if (adjustment != null && !adjustment.equals(RESET)) {
                    yield new Offset.Variable(Long.parseLong(adjustment), localTime);
                }
                yield localTime ? new Offset.LocalTime(adjustment != null) : new Offset.Utc(adjustment != null);
            }
        };
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new IllegalArgumentException(why);
        }
    }

    static ClockDef read(XmlElement domain) {
        XmlElement clock = domain.child("clock");
        return clock == null ? ClockDef.UTC : SHAPE.read(clock);
    }
}
