package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.Journal;
import org.qmp4j.supervisor.state.StateDirectory;

/** A stop outlives the supervisor that was asked for it. That it does so wherever it dies is shown where one is killed. */
class StopGoesOnIT {
    private Lab lab;

    @BeforeEach
    void makeLab() throws Exception {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Journal journal(Domain domain) {
        return StateDirectory.open(lab.root().resolve("s"), lab.root().resolve("r"), ProcFs.ofHost(), place -> {})
                .domain(domain.uuid())
                .journal();
    }

    @Test
    void aStopThatWasCutShortGoesOnAndNobodyWaitsForIt() throws Exception {
        Domain first = lab.define("stubborn");
        Lab.get(first.start());
        long pid = Lab.pid(first);
        lab.supervisor().close();
        StopJournal stops = new StopJournal(journal(first));
        stops.intend(Fate.STOPPED, StopLadder.gentle().withPowerdown(Duration.ofHours(1)));
        lab.open(lab.options());
        Domain second = lab.supervisor().domain("stubborn");
        Deadline.await("the guest is asked", () -> step(stops).equals("powerdown"));
        assertEquals(DomainState.RUNNING, second.state());
        assertTrue(second.reason().contains("cut short"), second.reason());
        lab.supervisor().close();
        assertEquals("powerdown", step(stops), "whoever opens the root next goes on");
        assertTrue(ProcessHandle.of(pid).isPresent(), "a close is no reason to go down the ladder");
        stops.intend(Fate.STOPPED, StopLadder.abrupt());
        lab.open(lab.options());
        Domain third = lab.supervisor().domain("stubborn");
        Deadline.await("it is stopped", () -> third.state() == DomainState.STOPPED);
        Deadline.await("that is settled", () -> step(stops).isEmpty());
        lab.assertNothingRuns(third);
    }

    @Test
    void aFullDiskKeepsNothingFromBeingStopped() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        lab.open(lab.options().withFaultPoint(place -> {
            if (place.startsWith("stop/before-") && !place.endsWith("-end")) {
                refused.incrementAndGet();
                throw new StateFileException(Path.of("stop.json"), "No space left on device", null);
            }
        }));
        Domain domain = lab.define("filler");
        Lab.get(domain.start());
        assertEquals(
                StopLadder.Rung.QUIT,
                Lab.get(domain.stop(StopLadder.abrupt())).tried().get(0));
        assertEquals(DomainState.STOPPED, domain.state());
        assertTrue(refused.get() > 0, "it could not be noted");
        lab.assertNothingRuns(domain);
    }

    private static String step(StopJournal stops) {
        return stops.journal()
                .entry(StopJournal.STOP)
                .map(entry -> entry.step())
                .orElse("");
    }
}
