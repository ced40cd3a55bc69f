package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.DomainEvent.RestartGivenUp;
import org.qmp4j.supervisor.monitor.DomainEvent.RestartPlanned;
import org.qmp4j.supervisor.monitor.DomainEvent.Restarted;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.state.RestartPolicy;
import org.qmp4j.supervisor.state.RestartPolicy.When;
import org.qmp4j.testkit.script.GuestAct;

/** What is started again by itself, and what is not: the same for the fake QEMU and for a real one. */
abstract class RestartContract {
    private static final RestartPolicy POLICY =
            RestartPolicy.NEVER.within(2, Duration.ofMinutes(10), Duration.ofSeconds(1));

    private final ManualTime time = new ManualTime();
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private Lab lab;

    abstract Lab makeLab() throws IOException;

    /** A lab whose guests do that as soon as they run. */
    abstract Lab makeLab(GuestAct act) throws IOException;

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private Domain guest(Lab made, When when) throws Exception {
        lab = made;
        lab.open(lab.options().withTime(time.time()));
        Domain domain =
                lab.supervisor().define(lab.xml("phoenix").replace("</devices>", "<panic model='isa'/></devices>"));
        Lab.get(domain.setRestartPolicy(POLICY.when(when)));
        domain.subscribe(events::add);
        return domain;
    }

    private Domain running(When when) throws Exception {
        Domain domain = guest(makeLab(), when);
        Lab.get(domain.start());
        return domain;
    }

    private <E extends DomainEvent> E heard(Class<E> type, int number) throws Exception {
        Deadline.await(type.getSimpleName() + " " + number, () -> all(type).size() >= number);
        return all(type).get(number - 1);
    }

    private <E extends DomainEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private void kill(Domain domain) throws Exception {
        Lab.signal("KILL", Lab.pid(domain));
        Deadline.await("its end is seen", () -> domain.state() == DomainState.STOPPED);
    }

    /** Whatever was to follow is planned in the lane. */
    private void nothingFollows(Domain domain) throws Exception {
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        time.pass(Duration.ofMinutes(1));
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals(DomainState.STOPPED, domain.state());
        assertEquals(List.of(), all(RestartPlanned.class));
        assertFalse(Files.exists(lab.state(domain).resolve("journal/restart.json")));
        lab.assertNothingRuns(domain);
    }

    @Test
    void aQemuThatDiesIsStartedAgainUntilThatIsTooOften() throws Exception {
        Domain domain = running(When.ON_FAILURE);
        kill(domain);
        RestartPlanned first = heard(RestartPlanned.class, 1);
        assertEquals(1, first.attempt());
        assertEquals(1000, first.delayMillis());
        assertTrue(domain.reason().startsWith("QEMU ended by itself; restart 1 at 2030-01-01T00:00:01"));
        time.pass(Duration.ofSeconds(1));
        assertEquals(1, heard(Restarted.class, 1).attempt());
        Deadline.await("it runs", () -> domain.state() == DomainState.RUNNING);
        assertEquals(2, domain.liveRecord().orElseThrow().proof().generation());
        kill(domain);
        assertEquals(2000, heard(RestartPlanned.class, 2).delayMillis(), "the delay grows");
        time.pass(Duration.ofSeconds(1));
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals(DomainState.STOPPED, domain.state());
        time.pass(Duration.ofSeconds(1));
        assertEquals(2, heard(Restarted.class, 2).attempt());
        kill(domain);
        RestartGivenUp end = heard(RestartGivenUp.class, 1);
        assertEquals("QEMU ended by itself", end.cause());
        assertTrue(end.reason().contains("2 times within PT10M"), end.reason());
        assertTrue(domain.reason().contains("given up"), domain.reason());
        assertEquals(2, all(RestartPlanned.class).size());
        lab.assertNothingRuns(domain);
    }

    @Test
    void restartsOfLongAgoDoNotCount() throws Exception {
        Domain domain = running(When.ALWAYS);
        for (int i = 1; i <= 3; i++) {
            kill(domain);
            assertEquals(1, heard(RestartPlanned.class, i).attempt());
            time.pass(Duration.ofSeconds(1));
            heard(Restarted.class, i);
            time.pass(Duration.ofMinutes(10));
        }
    }

    @Test
    void whatSomebodyStopsStaysStopped() throws Exception {
        Domain domain = running(When.ALWAYS);
        Lab.get(domain.stop(StopLadder.abrupt()));
        nothingFollows(domain);
    }

    @Test
    void aQuitOnTheMonitorIsSomebodysWish() throws Exception {
        Domain domain = running(When.ALWAYS);
        domain.run(JobKind.CONTROL, scope -> scope.await(scope.monitor().quit()));
        Deadline.await("it ends", () -> domain.state() == DomainState.STOPPED);
        nothingFollows(domain);
    }

    @Test
    void aPoliteSignalIsSomebodysWish() throws Exception {
        Domain domain = running(When.ALWAYS);
        Lab.signal("TERM", Lab.pid(domain));
        Deadline.await("it ends", () -> domain.state() == DomainState.STOPPED);
        nothingFollows(domain);
    }

    @Test
    void withoutAPolicyNothingIsStartedAgain() throws Exception {
        Domain domain = running(When.NEVER);
        kill(domain);
        nothingFollows(domain);
    }

    @Test
    void aGuestThatSwitchesItselfOffHasNotFailed() throws Exception {
        Domain domain = guest(makeLab(GuestAct.SHUTDOWN), When.ON_FAILURE);
        domain.start();
        Deadline.await("it has ended", () -> domain.lastExit().isPresent() && domain.state() == DomainState.STOPPED);
        nothingFollows(domain);
    }

    @Test
    void aGuestThatSwitchesItselfOffIsStartedAgainWhereItIsAlwaysToRun() throws Exception {
        Domain domain = guest(makeLab(GuestAct.SHUTDOWN), When.ALWAYS);
        domain.start();
        assertEquals(
                "the guest powered itself off", heard(RestartPlanned.class, 1).cause());
        time.pass(Duration.ofSeconds(1));
        heard(Restarted.class, 1);
        heard(RestartPlanned.class, 2);
    }

    @Test
    void aGuestThatCrashesHasFailed() throws Exception {
        Domain domain = guest(makeLab(GuestAct.PANIC), When.ON_FAILURE);
        domain.start();
        assertEquals("the guest crashed", heard(RestartPlanned.class, 1).cause());
        time.pass(Duration.ofSeconds(1));
        heard(Restarted.class, 1);
    }

    @Test
    void whatDiedWhileNobodyLookedIsStartedAgainWhenItIsFoundSo() throws Exception {
        Domain domain = running(When.ON_FAILURE);
        long pid = Lab.pid(domain);
        lab.supervisor().close();
        Lab.signal("KILL", pid);
        Deadline.await("it is gone", () -> ProcessHandle.of(pid).isEmpty());
        lab.open(lab.options().withTime(time.time()));
        Domain found = lab.supervisor().domain("phoenix");
        assertTrue(found.reason().contains("while nobody looked; restart 1"), found.reason());
        lab.supervisor().close();
        time.pass(Duration.ofHours(1));
        lab.open(lab.options().withTime(time.time()));
        Domain again = lab.supervisor().domain("phoenix");
        Deadline.await("its time has come meanwhile", () -> again.state() == DomainState.RUNNING);
        assertEquals(2, again.liveRecord().orElseThrow().proof().generation());
        Deadline.await(
                "nothing is left to do", () -> !Files.exists(lab.state(again).resolve("journal/restart.json")));
    }

    @Test
    void aRestartThatIsPlannedCanBeCalledOff() throws Exception {
        Domain domain = running(When.ON_FAILURE);
        kill(domain);
        StopReport report = Lab.get(domain.stop(StopLadder.gentle()));
        assertEquals(List.of(), report.tried());
        assertEquals("its restart was called off", domain.reason());
        Lab.failure(DomainStateException.class, domain.stop(StopLadder.gentle()));
        Lab.get(domain.start());
        kill(domain);
        heard(RestartPlanned.class, 2);
        Lab.get(domain.setRestartPolicy(RestartPolicy.NEVER));
        time.pass(Duration.ofMinutes(1));
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals(DomainState.STOPPED, domain.state());
        assertEquals(List.of(), all(Restarted.class));
    }

    @Test
    void whoeverStartsItByHandIsQuicker() throws Exception {
        Domain domain = running(When.ON_FAILURE);
        kill(domain);
        Lab.get(domain.startPaused());
        time.pass(Duration.ofMinutes(1));
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals(DomainState.PAUSED, domain.state());
        assertEquals(List.of(), all(Restarted.class));
        kill(domain);
        assertEquals(1, heard(RestartPlanned.class, 2).attempt(), "that was none of ours");
    }

    @Test
    void aRestartThatFailsCountsToo() throws Exception {
        Domain domain = running(When.ON_FAILURE);
        kill(domain);
        Path disk = lab.root().resolve("disk.img");
        Files.move(disk, lab.root().resolve("away"));
        time.pass(Duration.ofSeconds(1));
        String cause = heard(RestartPlanned.class, 2).cause();
        assertTrue(cause.startsWith("its restart failed: "), cause);
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        time.pass(Duration.ofSeconds(2));
        heard(RestartGivenUp.class, 1);
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        lab.assertNothingRuns(domain);
        assertTrue(domain.reason().contains("given up"), domain.reason());
    }

    @Test
    void aTransientDomainIsForgottenNotStartedAgain() throws Exception {
        lab = makeLab();
        Domain domain = Lab.get(lab.supervisor().create(lab.xml("fleeting")));
        Lab.failure(DomainStateException.class, domain.setRestartPolicy(POLICY.when(When.ALWAYS)));
    }

    @Test
    void aPolicyIsKept() throws Exception {
        Domain domain = guest(makeLab(), When.ON_FAILURE);
        Lab.get(domain.setAutostart(true));
        lab.supervisor().close();
        lab.open(lab.options());
        assertEquals(
                POLICY.when(When.ON_FAILURE), lab.supervisor().domain("phoenix").restartPolicy());
    }
}
