package org.qmp4j.supervisor.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.handover.HandoverItem;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.state.LiveRecord;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** A guest is moved to another process, and nobody notices but by looking at the pid. */
abstract class LocalMigrationContract {
    private Lab lab;

    abstract Lab makeLab() throws IOException;

    /** The binary that it is moved to. */
    Path target(Lab in) {
        return in.emulator();
    }

    final Lab lab() {
        try {
            lab = lab == null ? makeLab() : lab;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lab;
    }

    @AfterEach
    void close() throws Exception {
        lab().close();
    }

    private LocalMigrationOptions options() {
        return LocalMigrationOptions.standard().withEmulator(target(lab()));
    }

    private Domain running(String name) throws Exception {
        Domain domain = lab().define(name);
        Lab.get(domain.start());
        return domain;
    }

    private LocalMigrationReport move(Domain domain) throws Exception {
        return Lab.get(
                lab().supervisor().localMigration().migrate(domain, options()).stage());
    }

    private static UUID generationId(Domain domain) throws Exception {
        return Lab.get(
                domain.run(JobKind.INSPECT, scope -> scope.await(scope.monitor().generationId())));
    }

    @Test
    void aRunningGuestGoesOnInAnotherProcess() throws Exception {
        Domain domain = running("mover");
        LiveRecord before = domain.liveRecord().orElseThrow();
        UUID genid = generationId(domain);
        LocalMigrationReport report = move(domain);
        LiveRecord after = domain.liveRecord().orElseThrow();
        assertNotEquals(before.proof().process().pid(), after.proof().process().pid());
        assertEquals(before, report.from());
        assertEquals(after, report.to());
        assertEquals(before.qemu().machine(), after.qemu().machine());
        assertEquals(target(lab()).toString(), after.qemu().emulator());
        assertEquals(genid, generationId(domain));
        assertEquals(before.genid().value(), after.genid().value());
        assertFalse(report.downtime().isZero());
        assertTrue(report.total().compareTo(report.downtime()) > 0);
        Moving.assertRunsOnce(lab(), domain);
        // and once more, from there
        move(domain);
        Moving.assertRunsOnce(lab(), domain);
        Lab.get(domain.stop(StopLadder.abrupt()));
        lab().assertNothingRuns(domain);
        assertEquals(3, Lab.get(domain.generationIds()).history().size());
    }

    @Test
    void itIsTheProcessOfTheDomainForWhoeverComesNext() throws Exception {
        Domain domain = running("kept");
        move(domain);
        long pid = Lab.pid(domain);
        lab().supervisor().close();
        lab().open(lab().options());
        Domain again = lab().supervisor().domain("kept");
        assertEquals(DomainState.RUNNING, again.state(), again.reason());
        assertEquals(pid, Lab.pid(again));
        assertTrue(again.liveXml().orElseThrow().contains(target(lab()).toString()));
        Moving.assertRunsOnce(lab(), again);
    }

    @Test
    void aPausedGuestStaysPaused() throws Exception {
        Domain domain = running("pausing");
        Lab.get(domain.suspend());
        long pid = Lab.pid(domain);
        LocalMigrationReport report = move(domain);
        assertNotEquals(pid, Lab.pid(domain));
        assertTrue(report.downtime().isZero());
        assertEquals(DomainState.PAUSED, domain.state());
        assertFalse(Lab.get(domain.queryStatus()).running());
        Moving.assertInPlace(lab(), domain);
        Lab.get(domain.resume());
        Moving.assertRunsOnce(lab(), domain);
    }

    @Test
    void aLiveRenameBecomesVisible() throws Exception {
        Domain domain = running("before");
        Lab.get(lab().supervisor().rename(domain, "after"));
        assertEquals("before", domain.liveRecord().orElseThrow().name());
        move(domain);
        LiveRecord record = domain.liveRecord().orElseThrow();
        assertEquals("after", record.name());
        assertTrue(
                record.argv().stream().anyMatch(word -> word.contains("guest=after")),
                record.argv().toString());
    }

    @Test
    void eventsAndProgressTellOfIt() throws Exception {
        Domain domain = running("told");
        List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
        List<Progress> seen = Collections.synchronizedList(new ArrayList<>());
        AutoCloseable listening = domain.subscribe(events::add);
        try {
            Lab.get(lab().supervisor()
                    .localMigration()
                    .migrate(domain, options())
                    .onProgress(seen::add)
                    .stage());
            Deadline.await("it is told", () -> events.stream().anyMatch(e -> e instanceof DomainEvent.LocallyMigrated));
            Deadline.await("it is told", () -> seen.stream().anyMatch(p -> p.phase() == Phase.RETIRE));
        } finally {
            listening.close();
        }
        DomainEvent.LocallyMigrated told = events.stream()
                .filter(DomainEvent.LocallyMigrated.class::isInstance)
                .map(DomainEvent.LocallyMigrated.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(Lab.pid(domain), told.toPid());
        assertTrue(events.stream().noneMatch(e -> e instanceof DomainEvent.MonitorLost), events.toString());
        List<Phase> phases = seen.stream().map(Progress::phase).distinct().toList();
        // that it listened was asked for after it had begun
        assertTrue(phases.containsAll(List.of(Phase.SWITCHOVER, Phase.TRANSFERRED, Phase.COMMIT)), phases.toString());
        assertEquals(phases.stream().sorted().toList(), phases);
    }

    @Test
    void preflightTouchesNothingAndSaysWhatItWouldDo() throws Exception {
        Domain domain = running("asked");
        LiveRecord before = domain.liveRecord().orElseThrow();
        Preflight preflight = Lab.get(lab().supervisor().localMigration().preflight(domain, options()));
        assertTrue(preflight.possible(), preflight.refusals().toString());
        assertEquals(before.qemu().machine(), preflight.machine());
        assertTrue(
                preflight.devices().stream().anyMatch(item -> item.device().equals("serial0")),
                preflight.devices().toString());
        assertTrue(preflight.devices().stream().noneMatch(item -> item.fate() == HandoverItem.Fate.REFUSED));
        assertEquals(before, domain.liveRecord().orElseThrow());
        Moving.assertRunsOnce(lab(), domain);
    }

    @Test
    void aBinaryThatCannotTakeItIsRefusedAndNothingIsTouched() throws Exception {
        Domain domain = running("stays");
        LiveRecord before = domain.liveRecord().orElseThrow();
        LocalMigrationOptions nowhere =
                LocalMigrationOptions.standard().withEmulator(lab().root().resolve("no-such-qemu"));
        Preflight preflight = Lab.get(lab().supervisor().localMigration().preflight(domain, nowhere));
        assertFalse(preflight.possible());
        OperationException refused = Lab.failure(
                OperationException.class,
                lab().supervisor().localMigration().migrate(domain, nowhere).stage());
        assertTrue(refused.step().contains("no-such-qemu"), refused.step());
        assertEquals(before, domain.liveRecord().orElseThrow());
        Moving.assertRunsOnce(lab(), domain);
    }

    @Test
    void aStoppedDomainHasNothingToMove() throws Exception {
        Domain domain = lab().define("off");
        Lab.failure(
                DomainStateException.class,
                lab().supervisor().localMigration().migrate(domain, options()).stage());
        Lab.failure(
                DomainStateException.class, lab().supervisor().localMigration().preflight(domain, options()));
    }

    @Test
    void itIsCalledOffUntilTheRestIsSent() throws Exception {
        CompletableFuture<LocalMigration> handle = new CompletableFuture<>();
        lab().open(lab().options().withFaultPoint(name -> {
            if (name.equals("local-migration/moving")) {
                assertTrue(handle.join().abort());
            }
        }));
        Domain domain = running("called-off");
        long pid = Lab.pid(domain);
        handle.complete(lab().supervisor().localMigration().migrate(domain, options()));
        OperationException off =
                Lab.failure(OperationException.class, handle.join().stage());
        assertTrue(off.step().contains("called off"), off.step());
        assertEquals(pid, Lab.pid(domain));
        Moving.assertRunsOnce(lab(), domain);
        assertFalse(handle.join().abort(), "it is over");
    }
}
