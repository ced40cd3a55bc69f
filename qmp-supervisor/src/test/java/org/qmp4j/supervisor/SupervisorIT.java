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
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

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
        String unsupported = lab.xml("unsupported").replace("<genid/>", "<memtune/>");
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
    void aSecondSupervisorInThisJvmIsTurnedAwayAtOnce() {
        Domain domain = lab.define("held");
        DomainLockedException refused = assertThrows(DomainLockedException.class, lab::another);
        assertEquals(domain.uuid(), refused.domain());
        assertTrue(refused.holder().contains("in this very process"), refused.holder());
        lab.supervisor().close();
        lab.another().close();
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
    void aSecondSupervisorInAnotherJvmIsTurnedAwayAndToldByWhom() throws Exception {
        lab.define("held");
        Process other = secondJvm();
        try (BufferedReader said = other.inputReader()) {
            String line = lastLine(said, "locked by ");
            assertTrue(line.contains("pid " + ProcessHandle.current().pid() + " "), line);
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
            DomainLockedException refused = assertThrows(DomainLockedException.class, lab::another);
            assertTrue(refused.holder().contains("pid " + other.pid() + " "), refused.holder());
            other.getOutputStream().write('s');
            other.getOutputStream().close();
            assertEquals(9, other.waitFor());
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
    void closingLeavesTheGuestRunningAndTheNextSupervisorDoesNotDeclareItDead() throws Exception {
        Domain domain = lab.define("survivor");
        Lab.get(domain.start());
        long pid = runningFake(domain);
        Domain found = reopened(domain);

        assertEquals(DomainState.UNREACHABLE, domain.state(), "the old object knows nothing any more");
        assertEquals(DomainState.UNREACHABLE, found.state());
        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());
        Lab.readUntil(lab.root().resolve("survivor.serial"), "heartbeat");
        DomainStateException refused = Lab.failure(DomainStateException.class, found.stop(StopLadder.abrupt()));
        assertEquals("UNREACHABLE", refused.actual());
        assertEquals("stop", refused.operation());
        Lab.failure(DomainStateException.class, found.start());
        Lab.failure(DomainStateException.class, found.queryStatus());
        assertThrows(DomainStateException.class, () -> lab.supervisor().undefine(found));
        assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive(), "it was harmed");
        assertTrue(Files.exists(lab.state(found).resolve("record.json")));
        assertTrue(Files.exists(lab.run(found).resolve("1/qmp.sock")));
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
        assertTrue(found.lastExit().isEmpty(), "nobody saw how it ended");
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
        Domain found = reopened(domain);
        assertEquals(DomainState.UNREACHABLE, found.state());
        Files.move(aside, pidfile);
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
