package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.vm.StopLadder.Rung;

class StopJournalTest {
    private static final StopLadder LADDER = StopLadder.gentle();

    @TempDir
    private Path root;

    private Journal journal;
    private StopJournal stops;

    @BeforeEach
    void open() throws Exception {
        // a run root must be short
        Path run = Files.createTempDirectory("q");
        StateDirectory state = StateDirectory.open(root, run, ProcFs.ofHost(), place -> {});
        Files.delete(run.resolve("by-name"));
        Files.delete(run);
        journal = state.domain(UUID.randomUUID()).journal();
        stops = new StopJournal(journal);
    }

    private StopLadder restAfter(Duration passed) {
        Instant at = journal.entry(StopJournal.STOP).orElseThrow().at();
        return stops.rest(at.plus(passed)).orElseThrow();
    }

    private static StopLadder ladder(long powerdown, long quit, long term, long kill) {
        return new StopLadder(
                Duration.ofSeconds(powerdown),
                Duration.ofSeconds(quit),
                Duration.ofSeconds(term),
                Duration.ofSeconds(kill));
    }

    @Test
    void allOfAStopIsLeftThatHasNotBegun() {
        assertEquals(Optional.empty(), stops.rest(Instant.now()));
        stops.intend(Fate.STOPPED, LADDER);
        assertEquals(LADDER, restAfter(Duration.ofHours(1)));
    }

    @Test
    void aRungHasTheTimeThatIsLeftOfIt() {
        stops.intend(Fate.STOPPED, LADDER);
        stops.tries(Rung.POWERDOWN);
        assertEquals(ladder(50, 20, 10, 10), restAfter(Duration.ofSeconds(10)));
        assertEquals(ladder(0, 20, 10, 10), restAfter(Duration.ofHours(1)));
        assertEquals(LADDER, restAfter(Duration.ofHours(-1)), "the clock was set back");
        stops.tries(Rung.TERM);
        assertEquals(ladder(0, 0, 3, 10), restAfter(Duration.ofSeconds(7)));
    }

    @Test
    void theLastRungHasItsTimeAnew() {
        stops.intend(Fate.STOPPED, LADDER);
        stops.tries(Rung.KILL);
        assertEquals(ladder(0, 0, 0, 10), restAfter(Duration.ofHours(1)));
    }

    @Test
    void whatIsSeenToOtherwiseHasNoRest() {
        stops.intend(Fate.STOPPED, null);
        assertEquals(Optional.empty(), stops.rest(Instant.now()));
        assertEquals(Fate.STOPPED, stops.fate());
        stops.forget();
        assertEquals(Fate.FAILED, stops.fate(), "nobody had asked");
        stops.tries(Rung.QUIT);
        assertFalse(journal.entry(StopJournal.STOP).isPresent(), "one that is not noted notes nothing");
    }
}
