package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.error.QmpException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.Deadline;

/** Programs that are not QEMU, and guests that hang. */
class StartFailureIT {
    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Domain withEmulator(Path emulator) {
        return lab.supervisor()
                .define(lab.xml("failing").replace(lab.emulator() + "</emulator>", emulator + "</emulator>"));
    }

    /** A probe is answered by the fake; only a start meets what follows. */
    private Path afterProbe(String text) throws IOException {
        return lab.script(
                "program", "case \"$*\" in *'-qmp stdio'*) exec " + lab.emulator() + " \"$@\";; esac\n" + text);
    }

    @Test
    void aMissingBinaryIsSaidSo() throws Exception {
        Domain domain = withEmulator(Path.of("/no/such/qemu"));
        UnsupportedConfigurationException failure =
                Lab.failure(UnsupportedConfigurationException.class, domain.start());
        assertEquals("/domain/devices/emulator", failure.element());
        assertTrue(failure.reason().contains("/no/such/qemu"), failure.reason());
        lab.assertNothingRuns(domain);
    }

    @Test
    void aBinaryThatIsNotQemuIsSaidSo() throws Exception {
        Domain domain = withEmulator(Path.of("/bin/true"));
        UnsupportedConfigurationException failure =
                Lab.failure(UnsupportedConfigurationException.class, domain.start());
        assertTrue(failure.reason().contains("/bin/true cannot be used as QEMU"), failure.reason());
        lab.assertNothingRuns(domain);
    }

    @Test
    void aProgramThatNeverLocksItsPidfileIsEndedAtTheDeadline() throws Exception {
        lab.open(lab.options().withStartDeadline(Duration.ofMillis(700)));
        Domain domain = withEmulator(afterProbe("echo about to sleep in " + lab.root() + "\nsleep 1000"));
        QemuStartException failure = Lab.failure(QemuStartException.class, domain.start());
        assertTrue(failure.problem().contains("did not lock its pidfile within PT0.7S"), failure.problem());
        assertEquals("about to sleep in " + lab.root(), failure.logTail());
        assertEquals(0, failure.getSuppressed().length);
        lab.assertNothingRuns(domain);
    }

    @Test
    void aQemuThatNeverGreetsIsEndedAtTheDeadline() throws Exception {
        lab.open(lab.options().withStartDeadline(Duration.ofSeconds(3)));
        // the socket that it is told to make is another one than we connect to
        Domain domain = withEmulator(afterProbe("n=$#; while [ $n -gt 0 ]; do a=$1; shift\n"
                + "case \"$a\" in *qmp.sock*) a=$(echo \"$a\" | sed s/qmp.sock/other.sock/);; esac\n"
                + "set -- \"$@\" \"$a\"; n=$((n-1)); done\nexec " + lab.emulator() + " \"$@\""));
        QemuStartException failure = Lab.failure(QemuStartException.class, domain.start());
        assertTrue(failure.problem().contains("qmp.sock"), failure.problem());
        assertEquals(-1, failure.exitStatus());
        lab.assertNothingRuns(domain);
    }

    /** The process was made by then, and waits to be told what to become. */
    @Test
    void oneThatCannotBeNotedIsEndedAndSaysWhy() throws Exception {
        lab.open(lab.options().withFaultPoint(place -> {
            if (place.equals("start/before-spawned")) {
                throw new IllegalStateException("it cannot be noted");
            }
        }));
        Domain domain = lab.define("unnoted");
        IllegalStateException failure = Lab.failure(IllegalStateException.class, domain.start());
        assertEquals("it cannot be noted", failure.getMessage());
        assertEquals(0, failure.getSuppressed().length);
        Deadline.await("no shell waits", () -> waitingShells() == 0);
        lab.assertNothingRuns(domain);
        assertEquals(List.of(), domain.underWay());
    }

    private static long waitingShells() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .command()
                        .filter(command -> command.endsWith("sh"))
                        .isPresent())
                .count();
    }

    @Test
    void aHungGuestDoesNotHoldUpAnother() throws Exception {
        Domain hung = lab.define("hung");
        Domain well = lab.define("well");
        Lab.get(hung.start());
        Lab.get(well.start());
        Lab.signal("STOP", Lab.pid(hung));
        CompletionStage<DomainState> waiting = hung.suspend();
        CompletionStage<RunState> asked = hung.queryStatus();
        assertEquals("running", Lab.get(well.queryStatus()).word());
        assertEquals(DomainState.PAUSED, Lab.get(well.suspend()));
        assertTrue(!waiting.toCompletableFuture().isDone()
                && !asked.toCompletableFuture().isDone());
        Lab.signal("CONT", Lab.pid(hung));
        assertEquals(DomainState.PAUSED, Lab.get(waiting), "its job goes on as soon as it does");
    }

    @Test
    void aMonitorThatIsLostWhileQemuLivesIsConnectedToAgain() throws Exception {
        lab.open(lab.options().withPulse(Duration.ofMillis(50), Duration.ofSeconds(5)));
        Domain domain = lab.define("lost");
        Lab.get(domain.start());
        Lab.get(domain.run(JobKind.CONTROL, scope -> {
            scope.monitor().close();
            return 0;
        }));
        Lab.failure(QmpException.class, domain.queryStatus());
        Deadline.await(
                "it is attached to again",
                () -> Lab.get(domain.queryStatus().handle((status, problem) -> problem == null && status.running())));
        StopReport report = Lab.get(domain.stop(StopLadder.abrupt()));
        assertEquals(List.of(StopLadder.Rung.QUIT), report.tried());
        lab.assertNothingRuns(domain);
    }
}
