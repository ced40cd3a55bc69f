package org.qmp4j.examples.shell;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpNotice;

/** Notices of QEMU for people and for programs. */
final class EventText {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int MICROS = 1000;

    private EventText() {}

    /** One line: the host's time, the name, the data. */
    static String forPeople(QmpNotice notice, Palette palette, ZoneId zone) {
        if (notice instanceof QmpEvent event) {
            String time = event.timestamp()
                    .map(at -> CLOCK.format(at.atZone(zone)) + " ")
                    .orElse("");
            String data = event.data().isMissingNode() ? "" : " " + JsonPainter.compact(event.data(), palette);
            return palette.paint(Palette.Role.DIM, time)
                    + palette.paint(Palette.Role.EVENT, JsonPainter.printable(event.name()))
                    + data;
        }
        if (notice instanceof QmpGap gap) {
            return palette.paint(Palette.Role.ERROR, "events were missed here: " + describe(gap));
        }
        QmpDisconnected end = (QmpDisconnected) notice;
        return palette.paint(Palette.Role.ERROR, JsonPainter.printable("the connection ended: " + end.reason()));
    }

    /** An event as QMP writes it; a gap as {@code {"gap": {…}}}. */
    static ObjectNode forPrograms(QmpNotice notice) {
        ObjectNode line = QmpJson.object();
        if (notice instanceof QmpEvent event) {
            line.put("event", event.name());
            if (!event.data().isMissingNode()) {
                line.set("data", event.data());
            }
            event.timestamp().ifPresent(at -> timestamp(line.putObject("timestamp"), at));
        } else if (notice instanceof QmpGap gap) {
            line.putObject("gap").put("cause", gap.cause().name());
            gap.missed().ifPresent(missed -> line.withObject("/gap").put("missed", missed));
        } else if (notice instanceof QmpDisconnected end) {
            line.putObject("disconnected").put("reason", end.reason());
        }
        return line;
    }

    private static void timestamp(ObjectNode node, Instant at) {
        node.put("seconds", at.getEpochSecond()).put("microseconds", at.getNano() / MICROS);
    }

    private static String describe(QmpGap gap) {
        return gap.cause() + (gap.missed().isPresent() ? ", " + gap.missed().getAsLong() + " of them" : "");
    }
}
