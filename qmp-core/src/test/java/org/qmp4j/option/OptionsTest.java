package org.qmp4j.option;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpCommand;

class OptionsTest {

    @Test
    void deadlinesFitTheCommand() {
        QmpOptions standard = QmpOptions.standard();
        assertEquals(
                new Deadline(Duration.ofSeconds(5), Duration.ofSeconds(30)), standard.deadline(QmpCommand.of("x")));
        assertEquals(
                Duration.ofMinutes(1),
                standard.deadline(QmpCommand.of("device_add")).fail());
        assertEquals(
                Duration.ofMinutes(10),
                standard.deadline(QmpCommand.of("transaction")).fail());
        Deadlines changed = Deadlines.standard().with("transaction", Deadline.of(Duration.ofSeconds(6)));
        assertEquals(new Deadline(Duration.ofSeconds(1), Duration.ofSeconds(6)), changed.of("transaction"));
        assertEquals(Duration.ofMinutes(10), changed.of("stop").fail());
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Deadline(Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThrows(IllegalArgumentException.class, () -> new Deadline(Duration.ZERO, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new EventBuffer(0, new EventBuffer.Overflow.DropOldest()));
        QmpOptions standard = QmpOptions.standard();
        assertThrows(IllegalArgumentException.class, () -> standard.withQueueLimit(0));
        assertThrows(IllegalArgumentException.class, () -> standard.withMaxFrame(1023));
        assertThrows(IllegalArgumentException.class, () -> standard.withProbeTimeout(Duration.ZERO));
        Duration good = Duration.ofSeconds(1);
        Duration bad = Duration.ofSeconds(-1);
        assertThrows(IllegalArgumentException.class, () -> standard.withTimeouts(bad, good, good));
        assertThrows(IllegalArgumentException.class, () -> standard.withTimeouts(good, bad, good));
        assertThrows(IllegalArgumentException.class, () -> standard.withTimeouts(good, good, bad));
    }

    @Test
    void eachChangeChangesOneThing() {
        QmpOptions standard = QmpOptions.standard();
        QmpMetrics metrics = new QmpMetrics() {};
        Redaction redaction = new Redaction(Set.of("X"), 5);
        QmpOptions all = standard.withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3))
                .withDeadlines(Deadlines.uniform(Deadline.of(Duration.ofSeconds(4))))
                .withProbeTimeout(Duration.ofSeconds(5))
                .withQueueLimit(6)
                .withMaxFrame(7000)
                .withReconnect(
                        ReconnectPolicy.backoff(Duration.ofSeconds(8), Duration.ofSeconds(9), Duration.ofDays(1)))
                .withRedaction(redaction)
                .withMetrics(metrics);
        assertEquals(
                "1 2 3 4 5 6 7000 8",
                all.connectTimeout().toSeconds() + " " + all.greetingTimeout().toSeconds() + " "
                        + all.negotiationTimeout().toSeconds() + " "
                        + all.deadline(QmpCommand.of("x")).fail().toSeconds() + " "
                        + all.probeTimeout().toSeconds() + " " + all.queueLimit() + " " + all.maxFrame() + " "
                        + all.reconnect().first().orElseThrow().toSeconds());
        assertEquals(redaction, all.redaction());
        assertEquals(metrics, all.metrics());
        assertEquals(QmpOptions.standard(), standard);
        assertTrue(redaction.isSecret("x"));
    }

    @Test
    void thePauseDoublesUpToTheLongest() {
        ReconnectPolicy policy =
                ReconnectPolicy.backoff(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMinutes(1));
        assertEquals(Duration.ofMillis(100), policy.pause(0));
        assertEquals(Duration.ofMillis(400), policy.pause(2));
        assertEquals(Duration.ofSeconds(1), policy.pause(4));
        assertEquals(Duration.ofSeconds(1), policy.pause(1_000_000));
        assertTrue(ReconnectPolicy.never().first().isEmpty());
    }
}
