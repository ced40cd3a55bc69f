package org.qmp4j.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static QmpEvent event(long seconds, long micros, String wire) {
        return new QmpEvent(7, "X", seconds, micros, wire.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEventsDataIsReadWhenAskedFor() {
        QmpEvent event = event(1, 5, "{\"event\": \"X\", \"data\": {\"a\": 18446744073709551615}}");
        assertEquals("18446744073709551615", event.data().path("a").asText());
        assertSame(event.data(), event.data());
        assertEquals(51, event.size());
        assertEquals("#7 {\"event\": \"X\", \"data\": {\"a\": 18446744073709551615}}", event.toString());
        assertTrue(event(1, 1, "{\"event\": \"X\"}").data().isMissingNode());
        assertTrue(Double.isInfinite(event(1, 1, "{\"data\": {\"a\": 1e99999999999}}")
                .data()
                .path("a")
                .doubleValue()));
    }

    @Test
    void theTimeIsUnknownWhereQemuSaysMinusOne() {
        assertEquals(
                Optional.of(Instant.parse("2014-05-29T17:51:47.422329Z")),
                event(1401385907, 422329, "{}").timestamp());
        assertEquals(Optional.empty(), event(-1, -1, "{}").timestamp());
    }

    @Test
    void argumentsAsTextMustBeAnObject() {
        assertEquals(
                "{\"a\":1}",
                QmpCommand.of("x", "{\"a\": 1}").arguments().orElseThrow().toString());
        assertThrows(IllegalArgumentException.class, () -> QmpCommand.of("x", "[]"));
        IllegalArgumentException bad =
                assertThrows(IllegalArgumentException.class, () -> QmpCommand.of("x", "{\"a\": 1,\n oops}"));
        assertTrue(bad.getMessage().contains("line 2"), bad.getMessage());
        assertThrows(IllegalArgumentException.class, () -> QmpCommand.of("x", "{} {}"));
        assertThrows(IllegalArgumentException.class, () -> QmpCommand.of("x", ""));
        assertFalse(QmpCommand.of("x").outOfBand());
        assertTrue(QmpCommand.outOfBand("x").outOfBand());
    }

    @Test
    void versionsCompareByNumber() {
        QmpVersion old = new QmpVersion(7, 2, 22, "Debian");
        assertTrue(old.compareTo(new QmpVersion(10, 0, 0, "")) < 0);
        assertTrue(old.compareTo(new QmpVersion(7, 1, 99, "")) > 0);
        assertEquals(0, old.compareTo(new QmpVersion(7, 2, 22, "other")));
        assertTrue(old.compareTo(new QmpVersion(7, 2, 9, "")) > 0);
        assertEquals("7.2.22 (Debian)", old.toString());
        assertEquals("10.0.13", new QmpVersion(10, 0, 13, "").toString());
        assertTrue(new QmpGreeting(old, List.of("oob")).offersOutOfBand());
    }
}
