package org.qmp4j.examples.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpDisconnected;
import org.qmp4j.message.QmpEvent;
import org.qmp4j.message.QmpGap;
import org.qmp4j.message.QmpJson;
import org.qmp4j.message.QmpNotice;

class EventTextTest {
    private static final String WIRE =
            "{\"timestamp\":{\"seconds\":60,\"microseconds\":5000},\"event\":\"STOP\",\"data\":{\"a\":1}}";
    private static final QmpNotice EVENT = new QmpEvent(1, "STOP", 60, 5000, WIRE.getBytes(StandardCharsets.UTF_8));
    private static final QmpNotice UNTIMED =
            new QmpEvent(1, "STOP", -1, -1, "{\"event\":\"STOP\"}".getBytes(StandardCharsets.UTF_8));
    private static final QmpNotice GAP = new QmpGap(7, QmpGap.Cause.OVERFLOW, OptionalLong.of(3));

    private static String people(QmpNotice notice) {
        return EventText.forPeople(notice, Palette.PLAIN, ZoneOffset.UTC);
    }

    private static String programs(QmpNotice notice) {
        return QmpJson.write(EventText.forPrograms(notice));
    }

    @Test
    void peopleSeeTimeNameAndData() {
        assertEquals("00:01:00.005 STOP { \"a\": 1 }", people(EVENT));
        assertEquals("STOP", people(UNTIMED));
        assertEquals("events were missed here: OVERFLOW, 3 of them", people(GAP));
        assertEquals("the connection ended: gone", people(new QmpDisconnected(8, "gone", false)));
    }

    @Test
    void programsGetWhatQmpWrites() {
        assertEquals(
                "{\"event\":\"STOP\",\"data\":{\"a\":1},\"timestamp\":{\"seconds\":60,\"microseconds\":5000}}",
                programs(EVENT));
        assertEquals("{\"event\":\"STOP\"}", programs(UNTIMED));
        assertEquals("{\"gap\":{\"cause\":\"OVERFLOW\",\"missed\":3}}", programs(GAP));
        assertEquals("{\"disconnected\":{\"reason\":\"gone\"}}", programs(new QmpDisconnected(8, "gone", false)));
    }
}
