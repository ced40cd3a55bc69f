package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainExistsException;
import org.qmp4j.supervisor.error.DomainLockedException;
import org.qmp4j.supervisor.error.DomainNotFoundException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.DomainXmlException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.supervisor.vm.StopReport;

class SupervisorIT {
    private Lab lab;

    @BeforeEach
    void makeLab() throws IOException {
        lab = Lab.withFake();
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private static long runningFake(Domain domain) {
        return Lab.pid(domain);
    }

    /** The supervisor goes away, its guest stays. */
    private Domain reopened(Domain domain) {
        lab.supervisor().close();
        lab.open(lab.options());
        return lab.supervisor().domain(domain.uuid().toString());
    }

    @Test
    void aNameOrUuidThatIsTakenIsRefused() {
        Domain first = lab.define("taken");
        DomainExistsException sameName = assertThrows(DomainExistsException.class, () -> lab.define("taken"));
        assertEquals(first.uuid(), sameName.holder());
        String sameUuid = lab.xml("other").replace("<genid/>", "<uuid>" + first.uuid() + "</uuid>");
        assertThrows(DomainExistsException.class, () -> lab.supervisor().define(sameUuid));
        assertEquals(1, lab.supervisor().domains().size());
        assertSame(first, lab.supervisor().domain("taken"));
        lab.supervisor().undefine(first);
        lab.define("taken");
        assertThrows(DomainNotFoundException.class, () -> lab.supervisor().undefine(first));
    }

    @Test
    void xmlThatCannotBeDoneIsRefusedWithItsLineAndLeavesNothing() throws IOException {
        String broken = lab.xml("broken").replace("</memory>", "</memori>");
        assertEquals(
                4,
                assertThrows(DomainXmlException.class, () -> lab.supervisor().define(broken))
                        .line());
        String unsupported = lab.xml("unsupported").replace("<genid/>", "<wheels/>");
        assertEquals(
                3,
                assertThrows(
                                UnsupportedConfigurationException.class,
                                () -> lab.supervisor().define(unsupported))
                        .line());
        assertEquals(List.of(), List.copyOf(lab.supervisor().domains()));
        try (Stream<Path> files = Files.list(lab.root().resolve("s/domains"))) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void whatIsKeptAndNotCarriedOutIsSaid() throws Exception {
        String limited = lab.xml("limited")
                .replace("<genid/>", "<memtune><hard_limit unit='MiB'>900</hard_limit></memtune><metadata/>");
        Domain domain = lab.supervisor().define(limited);
        Lab.get(domain.start());
        String live = domain.liveXml().orElseThrow();
        assertTrue(live.contains("<!-- kept, and not carried out: memtune -->"), live);
    }

    @Test
    void aDefinitionThatCannotBeKeptIsNotDefined() throws IOException {
        UUID uuid = UUID.randomUUID();
        lab.open(lab.options().withUuids(() -> uuid));
        Path inTheWay = lab.root().resolve("s/domains").resolve(uuid.toString()).resolve("domain.xml");
        Files.createDirectories(inTheWay.resolve("x"));
        assertThrows(StateFileException.class, () -> lab.define("unkept"));
        assertEquals(List.of(), List.copyOf(lab.supervisor().domains()));
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        assertEquals(uuid, lab.define("unkept").uuid(), "its lock was given back");
    }

    @Test
    void aDefinitionThatFailsHalfwayLeavesNothingAndCanBeTriedAgain() throws IOException {
        boolean[] full = {true};
        lab.open(lab.options().withFaultPoint(place -> {
            if (full[0] && place.equals("define/locked")) {
                throw new IllegalStateException("as on a full disk");
            }
        }));
        assertThrows(IllegalStateException.class, () -> lab.define("halfway"));
        try (Stream<Path> files = Files.list(lab.root().resolve("s/domains"))) {
            assertEquals(0, files.count());
        }
        full[0] = false;
        assertEquals(DomainState.STOPPED, lab.define("halfway").state());
    }

    @Test
    void definitionsAreFoundAgain() {
        Domain one = lab.define("one");
        Domain two = lab.define("two");
        Domain found = reopened(one);
        assertEquals(one.definition(), found.definition());
        assertEquals(DomainState.STOPPED, found.state());
        assertEquals(two.uuid(), lab.supervisor().domain("two").uuid());
        assertThrows(DomainNotFoundException.class, () -> lab.supervisor().domain("three"));
    }

    @Test
    void aSecondSupervisorInThisJvmSeesWhoHasADomainAndTakesItWhenThatOneLetsGo() throws Exception {
        Domain domain = lab.define("held");
        try (Supervisor second = lab.another()) {
            Domain seen = second.domain("held");
            assertEquals(DomainState.HELD, seen.state());
            assertTrue(seen.reason().contains("in this very process"), seen.reason());
            DomainLockedException refused = Lab.failure(DomainLockedException.class, seen.start());
            assertEquals(domain.uuid(), refused.domain());
            lab.supervisor().close();
            assertEquals(1, Lab.get(seen.start()).proof().generation());
            assertEquals(DomainState.RUNNING, seen.state());
            Lab.get(seen.stop(StopLadder.abrupt()));
        }
    }

    @Test
    void aDomainThatIsTakenOverFromAnotherSupervisorIsAttachedToFirst() throws Exception {
        Domain domain = lab.define("handed-over");
        Lab.get(domain.start());
        long pid = runningFake(domain);
        try (Supervisor second = lab.another()) {
            Domain seen = second.domain("handed-over");
            lab.supervisor().close();
            Lab.failure(DomainStateException.class, seen.start());
            assertEquals(DomainState.RUNNING, seen.state());
            assertEquals(pid, Lab.pid(seen));
            assertThrows(DomainStateException.class, () -> second.undefine(seen));
        }
    }

    private Process secondJvm() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SecondSupervisor.class.getName(),
                        lab.root().toString(),
                        lab.emulator().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aSecondSupervisorInAnotherJvmIsToldWhoHasTheDomain() throws Exception {
        lab.define("held");
        Process other = secondJvm();
        try (BufferedReader said = other.inputReader()) {
            String line = lastLine(said, "held by ");
            assertTrue(line.contains("pid " + ProcessHandle.current().pid() + " "), line);
            other.getOutputStream().close();
            assertEquals(0, other.waitFor());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void theDomainsOfAJvmThatWasKilledCanBeHadAtOnce() throws Exception {
        Domain domain = lab.define("inherited");
        lab.supervisor().close();
        Process other = secondJvm();
        try (BufferedReader said = other.inputReader()) {
            lastLine(said, "opened ");
            try (Supervisor here = lab.another()) {
                Domain held = here.domain("inherited");
                assertEquals(DomainState.HELD, held.state());
                assertTrue(held.reason().contains("pid " + other.pid() + " "), held.reason());
            }
            other.destroyForcibly().waitFor();
        } finally {
            other.destroyForcibly();
        }
        lab.open(lab.options());
        assertEquals(DomainState.STOPPED, lab.supervisor().domain("inherited").state());
        assertEquals(domain.uuid(), lab.supervisor().domain("inherited").uuid());
    }

    private static String lastLine(BufferedReader said, String prefix) throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith(prefix)) {
            line = said.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void closingLeavesTheGuestRunningAndTheNextSupervisorAttachesToIt() throws Exception {
        Domain domain = lab.define("survivor");
        LiveRecord record = Lab.get(domain.start());
        long pid = runningFake(domain);
        Domain found = reopened(domain);

        assertEquals(DomainState.UNREACHABLE, domain.state(), "the old object knows nothing any more");
        assertEquals(DomainState.RUNNING, found.state());
        assertEquals(record, found.liveRecord().orElseThrow());
        assertEquals(pid, Lab.pid(found));
        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
        Lab.readUntil(found.serialSocket(0).orElseThrow(), "heartbeat");
        Lab.failure(DomainStateException.class, found.start());
        assertEquals("running", Lab.get(found.queryStatus()).word());
        assertEquals(DomainState.PAUSED, Lab.get(found.suspend()));
        assertEquals(DomainState.PAUSED, reopened(found).state());
        assertThrows(DomainStateException.class, () -> lab.supervisor().undefine(found));

        Domain last = lab.supervisor().domain("survivor");
        StopReport report = Lab.get(last.stop(StopLadder.abrupt()));
        assertEquals(List.of(StopLadder.Rung.QUIT), report.tried());
        assertTrue(report.exit().status().isEmpty(), "nobody but its parent learns the status");
        lab.assertNothingRuns(last);
    }

    @Test
    void theEndOfAProcessThatIsNotOurChildIsNoticed() throws Exception {
        Domain found = reopened(started("mortal"));
        long pid = Lab.pid(found);
        Lab.signal("KILL", pid);
        Deadline.await("it is stopped", () -> found.state() == DomainState.STOPPED);
        lab.assertNothingRuns(found);
        assertTrue(found.lastExit().orElseThrow().status().isEmpty());
        assertEquals(2, Lab.get(found.start()).proof().generation());
    }

    private Domain started(String name) throws Exception {
        Domain domain = lab.define(name);
        Lab.get(domain.start());
        return domain;
    }

    @Test
    void aProcessWithThePlaceOfOursIsForeignAndNothingIsDoneToIt() throws Exception {
        Domain domain = started("ours");
        Path record = lab.state(domain).resolve("record.json");
        lab.supervisor().close();
        String text = Files.readString(record);
        Files.writeString(record, text.replaceFirst("\"startTicks\" : [0-9]+", "\"startTicks\" : 1"));
        lab.open(lab.options().withPulse(Duration.ofMillis(50), Duration.ofSeconds(5)));
        Domain found = lab.supervisor().domain("ours");
        assertEquals(DomainState.FOREIGN, found.state());
        assertTrue(found.reason().contains("start-ticks: expected 1"), found.reason());
        DomainStateException refused = Lab.failure(DomainStateException.class, found.stop(StopLadder.abrupt()));
        assertEquals("FOREIGN", refused.actual());
        Lab.failure(DomainStateException.class, found.start());
        assertThrows(DomainStateException.class, () -> lab.supervisor().undefine(found));
        assertTrue(Files.exists(lab.run(found).resolve("1/qmp.sock")), "nothing was touched");
        Files.writeString(record, text);
        assertEquals(DomainState.RUNNING, reopened(found).state());
    }

    @Test
    void aGuestThatHangsIsUnresponsiveAndComesBackByItselfAndOthersAreUnaffected() throws Exception {
        lab.open(lab.options().withPulse(Duration.ofMillis(50), Duration.ofMillis(200)));
        Domain hung = started("hung");
        Domain well = started("well");
        Lab.signal("STOP", Lab.pid(hung));
        Deadline.await("its silence is noticed", () -> hung.state() == DomainState.UNRESPONSIVE);
        for (int i = 0; i < 50; i++) {
            assertEquals("running", Lab.get(well.queryStatus()).word());
            assertEquals(DomainState.RUNNING, well.state());
        }
        assertEquals(DomainState.UNRESPONSIVE, hung.state());
        assertTrue(hung.liveRecord().isPresent(), "it is known still");
        Lab.signal("CONT", Lab.pid(hung));
        Deadline.await("it is well again", () -> hung.state() == DomainState.RUNNING);
    }

    @Test
    void aGuestThatHangsWhileItIsLookedForDelaysTheDoorByItsDeadlineAndComesBackByItself() throws Exception {
        Domain hung = started("hung");
        long pid = Lab.pid(hung);
        Domain well = started("well");
        Lab.signal("STOP", pid);
        lab.supervisor().close();
        lab.open(lab.options()
                .withAttachDeadline(Duration.ofMillis(300))
                .withPulse(Duration.ofMillis(50), Duration.ofMillis(200)));
        Domain found = lab.supervisor().domain("hung");
        assertEquals(DomainState.UNRESPONSIVE, found.state());
        assertEquals(DomainState.RUNNING, lab.supervisor().domain("well").state());
        Lab.failure(DomainStateException.class, found.start());
        Lab.failure(DomainStateException.class, found.suspend());
        assertThrows(DomainStateException.class, () -> lab.supervisor().undefine(found));
        Lab.signal("CONT", pid);
        Deadline.await("it is well again", () -> found.state() == DomainState.RUNNING);
        assertEquals(pid, Lab.pid(found));
        assertEquals(well.uuid(), lab.supervisor().domain("well").uuid());
    }

    @Test
    void aGuestThatHangsAndWasNeverHeardCanBeKilled() throws Exception {
        Domain hung = started("hung");
        long pid = Lab.pid(hung);
        Lab.signal("STOP", pid);
        lab.supervisor().close();
        lab.open(lab.options().withAttachDeadline(Duration.ofMillis(300)));
        Domain found = lab.supervisor().domain("hung");
        assertEquals(DomainState.UNRESPONSIVE, found.state());
        StopReport report = Lab.get(found.stop(Lab.ladder(0, 0, 300)));
        assertEquals(List.of(StopLadder.Rung.TERM, StopLadder.Rung.KILL), report.tried());
        lab.assertNothingRuns(found);
    }

    @Test
    void aProcessThatIsProvablyGoneIsClearedAwayAtOpen() throws Exception {
        Domain domain = lab.define("departed");
        Lab.get(domain.start());
        long pid = runningFake(domain);
        lab.supervisor().close();
        end(domain, pid);
        assertTrue(Files.isSymbolicLink(lab.root().resolve("departed.serial")), "there is something to clear away");
        assertTrue(Files.exists(lab.state(domain).resolve("record.json")));

        lab.open(lab.options());
        Domain found = lab.supervisor().domain("departed");
        lab.assertNothingRuns(found);
        assertTrue(found.lastExit().orElseThrow().status().isEmpty(), "nobody saw how it ended");
        assertEquals(2, Lab.get(found.start()).proof().generation());
    }

    private void end(Domain domain, long pid) throws Exception {
        Lab.signal("KILL", pid);
        Pidfile pidfile = new Pidfile(lab.run(domain).resolve("1/pid"), ProcFs.ofHost());
        Deadline.await("it is dead", () -> pidfile.state() == Pidfile.State.FREE);
    }

    @Test
    void aPidfileThatSomebodyRemovedIsNoProof() throws Exception {
        Domain domain = lab.define("unproven");
        Lab.get(domain.start());
        lab.supervisor().close();
        Path pidfile = lab.run(domain).resolve("1/pid");
        Path aside = lab.root().resolve("aside");
        Files.move(pidfile, aside);
        lab.open(lab.options().withPulse(Duration.ofMillis(50), Duration.ofSeconds(5)));
        Domain found = lab.supervisor().domain("unproven");
        assertEquals(DomainState.UNREACHABLE, found.state());
        DomainStateException refused = Lab.failure(DomainStateException.class, found.stop(StopLadder.abrupt()));
        assertEquals("UNREACHABLE", refused.actual());
        Files.move(aside, pidfile);
        Deadline.await("it is proven again", () -> found.state() == DomainState.RUNNING);
    }

    @Test
    void aProcessOfAStartThatWasCutShortIsNotOverlooked() throws Exception {
        Domain domain = lab.define("halfway");
        Lab.get(domain.start());
        long pid = runningFake(domain);
        lab.supervisor().close();
        // as if the supervisor had died before it wrote the record
        Files.delete(lab.state(domain).resolve("record.json"));
        lab.open(lab.options());
        assertEquals(DomainState.UNREACHABLE, lab.supervisor().domain("halfway").state());
        assertTrue(Files.exists(lab.run(domain).resolve("1/pid")));

        lab.supervisor().close();
        end(domain, pid);
        lab.open(lab.options());
        assertEquals(DomainState.STOPPED, lab.supervisor().domain("halfway").state());
        assertFalse(Files.exists(lab.run(domain)));
    }
}
