package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainNotFoundException;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.ProofException;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.error.StateFileException;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.monitor.RunState;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.FileIdentity;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.Proof;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.testkit.guest.BootSector;

/** From a definition to a guest and back to nothing: the same for the fake QEMU and for a real one. */
abstract class DomainLifecycleContract {
    private static final long NEVER = 0;
    private static final long SHORT = 300;
    private static final long LONG = 60_000;

    private Lab lab;

    abstract Lab makeLab() throws IOException;

    Lab lab() throws IOException {
        if (lab == null) {
            lab = makeLab();
        }
        return lab;
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (lab != null) {
            lab.close();
        }
    }

    private static Queue<DomainEvent> listen(Domain domain) {
        Queue<DomainEvent> events = new ConcurrentLinkedQueue<>();
        domain.subscribe(event -> {
            if (!(event instanceof DomainEvent.StateChanged)) {
                events.add(event);
            }
        });
        return events;
    }

    private static List<String> names(Queue<DomainEvent> events) {
        return events.stream()
                .filter(event -> !(event instanceof DomainEvent.Other))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void theRecordOfARunningDomainAgreesWithTheKernel() throws Exception {
        Domain domain = lab().define("proven");
        assertEquals(DomainState.STOPPED, domain.state());
        LiveRecord record = Lab.get(domain.start());

        assertEquals(DomainState.RUNNING, domain.state());
        assertEquals(record, domain.liveRecord().orElseThrow());
        Proof proof = record.proof();
        Path process = Path.of("/proc", Long.toString(proof.process().pid()));
        String stat = Files.readString(process.resolve("stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        assertEquals(domain.uuid(), proof.uuid());
        assertEquals(1, proof.generation());
        assertEquals(Long.parseLong(fields[19]), proof.process().startTicks());
        assertEquals(
                Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip(),
                proof.process().bootId());
        assertEquals(
                FileIdentity.of(process.resolve("exe").toRealPath()),
                proof.process().executable());
        Path pidfile = lab().run(domain).resolve("1/pid");
        assertEquals(FileIdentity.of(pidfile), proof.pidfile());
        assertEquals(
                proof.process().pid(),
                ProcFs.ofHost().writeLockHolder(FileIdentity.of(pidfile)).orElseThrow());
        assertEquals(
                proof.process().pid(),
                Lab.get(domain.run(JobKind.INSPECT, scope -> scope.monitor().peerPid()))
                        .orElseThrow());
        assertEquals(
                domain.uuid(),
                Lab.get(domain.run(
                        JobKind.INSPECT, scope -> scope.await(scope.monitor().uuid()))));
        assertEquals(lab().run(domain).resolve("1/qmp.sock"), record.qmpSocket());
        assertEquals(record.argv().get(0), lab().emulator().toString());
        assertEquals(
                "1",
                Files.readSymbolicLink(lab().run(domain).resolve("current")).toString());
        assertTrue(Files.readString(lab().state(domain).resolve("record.json"))
                .contains(Long.toString(proof.process().pid())));
    }

    @Test
    void aGuestWhoseRecordCannotBeWrittenNeverRuns() throws Exception {
        Domain domain = lab().define("unrecorded");
        Queue<DomainEvent> events = listen(domain);
        Path inTheWay = lab().state(domain).resolve("record.json");
        Files.createDirectory(inTheWay);
        Files.createFile(inTheWay.resolve("file"));
        Lab.failure(StateFileException.class, domain.start());
        assertEquals(List.of(), List.copyOf(events));
        Files.delete(inTheWay.resolve("file"));
        Files.deleteIfExists(inTheWay);
        lab().assertNothingRuns(domain);
        Lab.get(domain.start());
    }

    @Test
    void theGuestIsHeardOnThePathThatTheDefinitionNames() throws Exception {
        Domain domain = lab().define("heard");
        Lab.get(domain.start());
        Path named = lab().root().resolve("heard.serial");
        assertTrue(Files.isSymbolicLink(named));
        assertEquals(Files.readSymbolicLink(named), domain.serialSocket(0).orElseThrow());
        assertTrue(domain.serialSocket(1).isEmpty());
        // some that nobody was there to hear are gone
        Lab.readUntil(named, BootSector.HEARTBEAT);
    }

    @Test
    void eventsComeInOrderAndTheStateFollows() throws Exception {
        Domain domain = lab().define("eventful");
        Queue<DomainEvent> all = new ConcurrentLinkedQueue<>();
        domain.subscribe(all::add);
        Queue<DomainEvent> events = listen(domain);
        Lab.get(domain.start());
        assertEquals(new RunState("running", true), Lab.get(domain.queryStatus()));
        assertEquals(DomainState.PAUSED, Lab.get(domain.suspend()));
        assertEquals(DomainState.PAUSED, Lab.get(domain.suspend()), "that is no change, and no reason to wait");
        assertEquals(DomainState.PAUSED, domain.state());
        assertEquals(new RunState("paused", false), Lab.get(domain.queryStatus()));
        assertEquals(DomainState.RUNNING, Lab.get(domain.resume()));
        assertEquals(DomainState.RUNNING, Lab.get(domain.resume()));
        Lab.get(domain.stop(StopLadder.abrupt()));

        List<String> expected = List.of("Resumed", "Suspended", "Resumed", "ShutDown", "MonitorLost");
        Deadline.await(
                "all events are heard", () -> events.stream().anyMatch(e -> e instanceof DomainEvent.MonitorLost));
        assertEquals(expected, names(events));
        List<Long> sequence = all.stream().map(DomainEvent::sequence).toList();
        assertEquals(sequence.stream().sorted().distinct().toList(), sequence);
        assertEquals(DomainState.STOPPED, domain.state());
    }

    @Test
    void aListenerThatFailsOrIsSlowHoldsUpNeitherStateNorOthers() throws Exception {
        Domain domain = lab().define("listened");
        CountDownLatch go = new CountDownLatch(1);
        domain.subscribe(event -> {
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("a listener of bad manners");
        });
        Queue<DomainEvent> events = listen(domain);
        Lab.get(domain.start());
        assertEquals(DomainState.PAUSED, Lab.get(domain.suspend()));
        assertEquals(DomainState.PAUSED, domain.state());
        go.countDown();
        Deadline.await("the other one hears", () -> names(events).equals(List.of("Resumed", "Suspended")));
        assertEquals(DomainState.PAUSED, domain.state(), "late news change nothing");
    }

    @Test
    void aScreenshotIsAPicture() throws Exception {
        Domain domain = lab().define("seen");
        Lab.get(domain.start());
        Path png = Lab.get(domain.screenshot(lab().root().resolve("screen.png")));
        BufferedImage picture = ImageIO.read(png.toFile());
        assertTrue(picture.getWidth() >= 320 && picture.getHeight() >= 200, picture.toString());
    }

    @Test
    void theGenerationIdIsNewAtEachStart() throws Exception {
        Domain domain = lab().define("generations");
        LiveRecord first = Lab.get(domain.start());
        assertEquals(
                Lab.get(domain.run(
                        JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId()))),
                first.genid().value());
        Lab.get(domain.stop(StopLadder.abrupt()));
        LiveRecord second = Lab.get(domain.start());
        assertNotEquals(first.genid().value(), second.genid().value());
        assertEquals(2, second.proof().generation());
        assertEquals(
                "2",
                Files.readSymbolicLink(lab().run(domain).resolve("current")).toString());
    }

    @Test
    void aGenerationIdOfOnesOwnIsKept() throws Exception {
        UUID own = UUID.fromString("12345678-9abc-4def-8123-456789abcdef");
        Domain domain =
                lab().supervisor().define(lab().xml("custom").replace("<genid/>", "<genid>" + own + "</genid>"));
        assertEquals(own, Lab.get(domain.start()).genid().value());
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertEquals(own, Lab.get(domain.start()).genid().value());
    }

    @Test
    void aGuestThatIgnoresThePowerButtonIsQuit() throws Exception {
        Domain domain = lab().define("deaf");
        Lab.get(domain.start());
        StopReport report = Lab.get(domain.stop(Lab.ladder(SHORT, LONG, LONG)));
        assertEquals(List.of(StopLadder.Rung.POWERDOWN, StopLadder.Rung.QUIT), report.tried());
        assertEquals(OptionalInt.of(0), report.exit().status());
        assertEquals(report.exit(), domain.lastExit().orElseThrow());
        lab().assertNothingRuns(domain);
    }

    @Test
    void aGuestThatStandsStillIsNotAskedToPowerDown() throws Exception {
        Domain domain = lab().define("paused");
        Lab.get(domain.start());
        Lab.get(domain.suspend());
        StopReport report = Lab.get(domain.stop(Lab.ladder(LONG, LONG, LONG)));
        assertEquals(List.of(StopLadder.Rung.QUIT), report.tried());
    }

    @Test
    void aRungThatIsLeftOutIsNotTried() throws Exception {
        Domain domain = lab().define("signalled");
        Queue<DomainEvent> events = listen(domain);
        Lab.get(domain.start());
        StopReport report = Lab.get(domain.stop(Lab.ladder(NEVER, NEVER, LONG)));
        assertEquals(List.of(StopLadder.Rung.TERM), report.tried());
        assertEquals(OptionalInt.of(0), report.exit().status());
        Deadline.await("all is heard", () -> events.stream().anyMatch(e -> e instanceof DomainEvent.MonitorLost));
        List<String> reasons = events.stream()
                .filter(event -> event instanceof DomainEvent.ShutDown)
                .map(event -> ((DomainEvent.ShutDown) event).reason())
                .toList();
        assertEquals(List.of("host-signal"), reasons, "it was the signal, and no quit before it");
        lab().assertNothingRuns(domain);
    }

    @Test
    void aQemuThatAnswersNothingIsKilled() throws Exception {
        Domain domain = lab().define("stuck");
        Lab.get(domain.start());
        Lab.signal("STOP", Lab.pid(domain));
        StopReport report = Lab.get(domain.stop(Lab.ladder(NEVER, SHORT, SHORT)));
        assertEquals(List.of(StopLadder.Rung.QUIT, StopLadder.Rung.TERM, StopLadder.Rung.KILL), report.tried());
        assertEquals(OptionalInt.of(137), report.exit().status());
        lab().assertNothingRuns(domain);
    }

    @Test
    void whatIsLeftAfterAStopIsDefinitionAndLogAndAfterUndefineNothing() throws Exception {
        Domain domain = lab().define("gone");
        Lab.get(domain.start());
        DomainStateException refused = assertThrows(
                DomainStateException.class, () -> lab().supervisor().undefine(domain));
        assertEquals("RUNNING", refused.actual());
        Lab.failure(DomainStateException.class, domain.start());
        assertEquals(DomainState.RUNNING, domain.state(), "a second start does no harm");

        assertEquals(
                List.of(StopLadder.Rung.QUIT),
                Lab.get(domain.stop(StopLadder.abrupt())).tried());
        lab().assertNothingRuns(domain);
        assertTrue(Files.exists(domain.log()));
        assertTrue(Files.exists(lab().state(domain).resolve("domain.xml")));
        Lab.failure(DomainStateException.class, domain.stop(StopLadder.abrupt()));
        Lab.failure(DomainStateException.class, domain.queryStatus());
        Lab.failure(DomainStateException.class, domain.suspend());

        lab().supervisor().undefine(domain);
        assertFalse(Files.exists(lab().state(domain)));
        assertFalse(Files.isSymbolicLink(lab().root().resolve("s/by-name/gone")));
        assertFalse(Files.isSymbolicLink(lab().root().resolve("r/by-name/gone")));
        assertThrows(DomainNotFoundException.class, () -> lab().supervisor().domain("gone"));
        Lab.failure(DomainStateException.class, domain.start());
        assertFalse(Files.exists(lab().state(domain)), "an undefined domain does not come back");
        assertEquals(DomainState.STOPPED, domain.state());
    }

    @Test
    void aMachineThatDiesByItselfIsNoticedAndCleanedUpAfter() throws Exception {
        Domain domain = lab().define("killed");
        Queue<DomainEvent> events = listen(domain);
        Lab.get(domain.start());
        Lab.signal("KILL", Lab.pid(domain));
        Deadline.await("it is stopped", () -> domain.state() == DomainState.STOPPED);
        assertEquals(OptionalInt.of(137), domain.lastExit().orElseThrow().status());
        lab().assertNothingRuns(domain);
        Deadline.await("listeners are told", () -> events.stream().anyMatch(e -> e instanceof DomainEvent.MonitorLost));
        assertEquals(2, Lab.get(domain.start()).proof().generation());
    }

    @Test
    void aMissingDiskFailsTheStartWithStatusArgvAndLog() throws Exception {
        Domain domain = lab().define("diskless");
        Path disk = lab().root().resolve("disk.img");
        Path aside = lab().root().resolve("aside.img");
        Files.move(disk, aside);
        QemuStartException failure = Lab.failure(QemuStartException.class, domain.start());
        assertEquals(1, failure.exitStatus(), failure.getMessage());
        assertEquals(lab().emulator().toString(), failure.argv().get(0));
        assertTrue(failure.argv().contains("-uuid"), failure.argv().toString());
        assertTrue(failure.logTail().contains("disk.img"), failure.logTail());
        assertEquals(0, failure.getSuppressed().length);
        lab().assertNothingRuns(domain);
        Files.move(aside, disk);
        assertEquals(2, Lab.get(domain.start()).proof().generation());
    }

    @Test
    void aProcessThatIsNotTheOneAskedForIsEnded() throws Exception {
        Path wrapper = lab().script(
                        "wrapper",
                        "n=$#; while [ $n -gt 0 ]; do a=$1; shift\n"
                                + "[ \"$last\" = -uuid ] && a=00000000-0000-4000-8000-000000000000\n"
                                + "set -- \"$@\" \"$a\"; last=$a; n=$((n-1)); done\n"
                                + "exec " + lab().emulator() + " \"$@\"");
        Domain domain = lab().supervisor()
                .define(lab().xml("impostor").replace(lab().emulator() + "</emulator>", wrapper + "</emulator>"));
        Queue<DomainEvent> events = listen(domain);
        ProofException failure = Lab.failure(ProofException.class, domain.start());
        assertEquals(1, failure.disagreements().size(), failure.getMessage());
        assertEquals("query-uuid", failure.disagreements().get(0).item());
        assertFalse(failure.getMessage().contains("nothing was signalled"), failure.getMessage());
        assertEquals(List.of(), List.copyOf(events), "its guest never ran");
        lab().assertNothingRuns(domain);
    }

    @Test
    void aWrapperThatDoesNotExecIsRefusedAndItsQemuEnded() throws Exception {
        Path wrapper = lab().script("wrapper", lab().emulator() + " \"$@\"; exit $?");
        Domain domain = lab().supervisor()
                .define(lab().xml("wrapped").replace(lab().emulator() + "</emulator>", wrapper + "</emulator>"));
        QemuStartException failure = Lab.failure(QemuStartException.class, domain.start());
        assertTrue(failure.problem().contains("must exec QEMU"), failure.problem());
        Deadline.await("QEMU is gone too", () -> {
            try {
                lab().assertNothingRuns(domain);
                return true;
            } catch (AssertionError e) {
                return false;
            }
        });
    }
}
