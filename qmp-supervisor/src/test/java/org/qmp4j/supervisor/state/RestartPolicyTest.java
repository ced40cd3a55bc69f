package org.qmp4j.supervisor.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.state.RestartPolicy.When;

class RestartPolicyTest {
    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
    private static final RestartPolicy POLICY =
            RestartPolicy.NEVER.when(When.ALWAYS).within(6, Duration.ofSeconds(60), Duration.ofSeconds(5));

    @Test
    void theDelayGrowsUntilTheWindowAndThenItIsGivenUp() {
        List<Instant> restarts = new ArrayList<>();
        List<Long> delays = new ArrayList<>();
        Optional<Duration> delay = POLICY.delayAfter(restarts, NOW);
        while (delay.isPresent()) {
            delays.add(delay.get().toSeconds());
            restarts.add(NOW);
            delay = POLICY.delayAfter(restarts, NOW);
        }
        assertEquals(List.of(5L, 10L, 20L, 40L, 60L, 60L), delays);
    }

    @Test
    void whatIsOutsideTheWindowDoesNotCountAlsoWhenTheClockWasSetBack() {
        List<Instant> restarts =
                List.of(NOW.minusSeconds(60), NOW.minusSeconds(59), NOW, NOW.plusSeconds(60), NOW.plusSeconds(61));
        assertEquals(restarts.subList(1, 4), POLICY.counting(restarts, NOW));
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> POLICY.within(0, Duration.ofSeconds(1), Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> POLICY.within(1, Duration.ZERO, Duration.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> POLICY.within(1, Duration.ofSeconds(1), Duration.ofSeconds(2)));
    }

    @Test
    void itIsReadAsItWasWrittenAndIsNeverWhereAnEarlierReleaseSaidNothing() {
        DomainSettings settings = DomainSettings.STANDARD.withRestart(POLICY);
        Path file = Path.of("settings.json");
        assertEquals(settings, DomainSettings.parse(file, settings.print()));
        assertEquals(
                DomainSettings.STANDARD, DomainSettings.parse(file, "{\"autostart\": false, \"persistent\": true}"));
        String broken = settings.print().replace("always", "sometimes");
        StateFileException refused = assertThrows(StateFileException.class, () -> DomainSettings.parse(file, broken));
        assertTrue(String.valueOf(refused.getMessage()).contains("sometimes"));
    }
}
