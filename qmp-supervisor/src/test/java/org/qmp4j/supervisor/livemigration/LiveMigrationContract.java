package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.genid.GenIdEntry;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;

/** Guests that go on under another supervisor: the same for the fake QEMU and for real ones. */
abstract class LiveMigrationContract {
    private TwoRoots roots;
    private Domain domain;

    abstract Lab makeLab() throws IOException;

    /** How a guest is received. */
    ArrivalOptions arrival(TwoRoots both, Domain of) throws Exception {
        return both.arrival(of);
    }

    @BeforeEach
    void start() throws Exception {
        roots = new TwoRoots(makeLab());
        domain = roots.lab().define("moving");
        Lab.get(domain.start());
    }

    @AfterEach
    void cleanUp() throws Exception {
        roots.close();
    }

    TwoRoots roots() {
        return roots;
    }

    Domain domain() {
        return domain;
    }

    LiveMigrations here() {
        return roots.here().liveMigrations();
    }

    LiveMigrations there() {
        return roots.there().liveMigrations();
    }

    private Domain copy() {
        return roots.there().domain("moving");
    }

    private LiveMigrationReport migrate(ArrivalOptions arrival, LiveMigrationOptions options) throws Exception {
        return Lab.get(
                here().migrate(domain, there().destination(), arrival, options).stage());
    }

    /** Begun, prepared and performed: what is told to the destination. */
    private String handOver() throws Exception {
        Begun begun = Lab.get(here().begin(domain));
        Prepared prepared = Lab.get(there().prepare(begun.xml(), begun.cookie(), arrival(roots, domain)));
        return Lab.get(
                here().perform(domain, prepared, LiveMigrationOptions.STANDARD).stage());
    }

    @Test
    void aGuestGoesOnUnderAnotherSupervisorWithItsGenerationId() throws Exception {
        UUID before = TwoRoots.genid(domain);
        CopyOnWriteArrayList<Phase> phases = new CopyOnWriteArrayList<>();
        LiveMigration<LiveMigrationReport> under =
                here().migrate(domain, there().destination(), arrival(roots, domain), LiveMigrationOptions.STANDARD);
        under.onProgress(progress -> phases.add(progress.phase()));
        LiveMigrationReport report = Lab.get(under.stage());
        roots.assertRunsOnlyIn(copy());
        assertEquals(before, TwoRoots.genid(copy()), "the same execution goes on");
        List<GenIdEntry> history = Lab.get(copy().generationIds()).history();
        assertEquals(
                GenIdTransition.LIVE_MIGRATION, history.get(history.size() - 1).transition());
        assertEquals(DomainState.STOPPED, domain.state());
        assertTrue(domain.reason().startsWith("migrated to "), domain.reason());
        assertEquals(List.of(), domain.underWay());
        assertFalse(copy().isPersistent());
        assertEquals(Lab.pid(copy()), report.to().pid());
        assertTrue(phases.contains(Phase.FINISH), phases.toString());
        assertEquals(0, roots.lab().root().resolve("b/s/arrivals").toFile().list().length, "nobody will ask");
        Lab.get(copy().stop(StopLadder.abrupt()));
        Deadline.await(
                "it is forgotten when it stops", () -> roots.there().domains().isEmpty());
        Lab.get(domain.start());
    }

    @Test
    void snapshotsAreNotForgottenWithTheSource() throws Exception {
        Path snapshots = roots.lab().state(domain).resolve("snapshots");
        Files.createDirectories(snapshots);
        Files.writeString(snapshots.resolve("s1.xml"), "<domainsnapshot><name>s1</name></domainsnapshot>");
        LiveMigrationOptions forgetting = LiveMigrationOptions.STANDARD.undefiningSource();
        OperationException refused = Lab.failure(
                OperationException.class,
                here().migrate(domain, there().destination(), arrival(roots, domain), forgetting)
                        .stage());
        assertTrue(refused.getMessage().contains("snapshots [s1] would be forgotten"), refused.getMessage());
        roots.assertRunsOnlyIn(domain);
        Lab.get(here().migrate(domain, there().destination(), arrival(roots, domain), LiveMigrationOptions.STANDARD)
                .stage());
        roots.assertRunsOnlyIn(copy());
    }

    @Test
    void howFarItIsAndWhatItCameToIsNoted() throws Exception {
        assertEquals(Optional.empty(), here().underWay(domain));
        String cookie = handOver();
        MigrationStatus now = here().underWay(domain).orElseThrow();
        assertTrue(now.to().startsWith("unix:"), now.toString());
        assertEquals(Phase.SWITCHOVER, now.progress().phase());
        assertEquals(0, now.progress().remaining());
        assertEquals(Optional.empty(), here().completed(domain));
        Lab.get(there().finish(cookie, false));
        Lab.get(here().confirm(domain, false));
        assertEquals(Optional.empty(), here().underWay(domain));
        MigrationStatus over = here().completed(domain).orElseThrow();
        assertEquals(now.began(), over.began());
        assertTrue(over.downtime().toNanos() > 0, over.toString());
    }

    @Test
    void aPausedGuestIsPausedThereAndComesBack() throws Exception {
        Lab.get(domain.suspend());
        migrate(arrival(roots, domain), LiveMigrationOptions.STANDARD);
        assertEquals(DomainState.PAUSED, copy().state());
        Lab.get(copy().resume());
        Begun begun = Lab.get(there().begin(copy()));
        ArrivalOptions back = ArrivalOptions.STANDARD.withXml(begun.xml().replace(".there'", ".serial'"));
        Lab.get(there().migrate(copy(), here().destination(), back, LiveMigrationOptions.STANDARD)
                .stage());
        roots.assertRunsOnlyIn(domain);
        assertTrue(roots.there().domains().isEmpty());
    }

    @Test
    void aDomainIsKeptThereAndForgottenHereIfThatIsAskedFor() throws Exception {
        migrate(arrival(roots, domain).kept(), LiveMigrationOptions.STANDARD.undefiningSource());
        assertTrue(roots.here().domains().isEmpty());
        assertTrue(copy().isPersistent());
        roots.assertRunsOnlyIn(copy());
        Lab.get(copy().stop(StopLadder.abrupt()));
        assertEquals(DomainState.STOPPED, copy().state());
        assertTrue(copy().inactiveXml().contains("<genid/>"), "the id is not the user's own");
        roots.reopenThere();
        assertTrue(copy().isPersistent());
    }

    @Test
    void aGuestStaysWhenItIsCalledOff() throws Exception {
        Begun begun = Lab.get(here().begin(domain));
        Prepared prepared = Lab.get(there().prepare(begun.xml(), begun.cookie(), arrival(roots, domain)));
        LiveMigration<String> sending =
                here().perform(domain, prepared, LiveMigrationOptions.STANDARD.withBandwidth(4096));
        assertTrue(sending.abort());
        Lab.failure(OperationException.class, sending.stage());
        Lab.failure(OperationException.class, there().finish(begun.cookie(), true));
        assertFalse(there().accepted(begun.cookie()));
        Lab.get(here().confirm(domain, true));
        roots.assertRunsOnlyIn(domain);
        assertTrue(roots.there().domains().isEmpty());
        migrate(arrival(roots, domain), LiveMigrationOptions.STANDARD);
        roots.assertRunsOnlyIn(copy());
    }

    @Test
    void aGuestThatCannotBeHadThereStays() throws Exception {
        Begun begun = Lab.get(here().begin(domain));
        String other = begun.xml().replace("<model type='vga'", "<model type='cirrus'");
        assertRefused(begun, ArrivalOptions.STANDARD.withXml(other), "another machine");
        String nowhere = begun.xml().replace("/disk.img", "/nowhere.img");
        assertRefused(begun, ArrivalOptions.STANDARD.withXml(nowhere), "nowhere.img is not there");
        OperationException unknown = Lab.failure(
                OperationException.class,
                there().prepare(
                                begun.xml(),
                                begun.cookie().replace("<capabilities>", "<feature name='magic'/><capabilities>"),
                                arrival(roots, domain)));
        assertTrue(unknown.step().contains("magic"), unknown.step());
        roots.assertRunsOnlyIn(domain);
        assertTrue(roots.there().domains().isEmpty());
    }

    private void assertRefused(Begun begun, ArrivalOptions arrival, String why) {
        OperationException refusal =
                Lab.failure(OperationException.class, there().prepare(begun.xml(), begun.cookie(), arrival));
        assertTrue(refusal.step().contains(why), refusal.step());
    }

    @Test
    void aGuestThatRunsThereAlreadyIsLeftAlone() throws Exception {
        Begun begun = Lab.get(here().begin(domain));
        Lab.failure(
                DomainStateException.class,
                here().migrate(domain, here().destination(), ArrivalOptions.STANDARD, LiveMigrationOptions.STANDARD)
                        .stage());
        roots.assertRunsOnlyIn(domain);
        Prepared prepared = Lab.get(there().prepare(begun.xml(), begun.cookie(), arrival(roots, domain)));
        Begun again = Lab.get(here().begin(domain));
        assertEquals(begun.xml(), again.xml());
        Lab.failure(OperationException.class, there().finish(prepared.cookie(), true));
    }

    @Test
    void aGuestThatWasHandedOverDoesNothingBeforeItIsKnownWhoHasIt() throws Exception {
        handOver();
        roots.reopenHere();
        domain = roots.here().domain("moving");
        assertEquals(DomainState.PAUSED, domain.state(), domain.reason());
        assertTrue(domain.reason().contains("may run there"), domain.reason());
        DomainStateException refusal = Lab.failure(DomainStateException.class, domain.resume());
        assertTrue(refusal.needed().contains("settle"), refusal.needed());
        assertEquals(1, roots.here().findings().size());
        Lab.get(domain.stop(StopLadder.abrupt()));
        Lab.failure(DomainStateException.class, domain.start());
        assertTrue(Lab.get(here().settle(domain, there().destination())) == false, "it was never told to run there");
        assertTrue(roots.there().domains().isEmpty(), "and never will");
        assertEquals(List.of(), roots.here().findings());
        Lab.get(domain.start());
        roots.assertRunsOnlyIn(domain);
    }

    @Test
    void aGuestThatWasHandedOverGoesOnHereIfItWasNotTaken() throws Exception {
        String cookie = handOver();
        roots.reopenThere();
        assertTrue(roots.there().domains().isEmpty(), "its process has ended with its supervisor");
        Lab.failure(DomainStateException.class, there().finish(cookie, false));
        assertFalse(there().accepted(cookie));
        Lab.get(here().confirm(domain, true));
        roots.assertRunsOnlyIn(domain);
    }

    @Test
    void aGuestThatWasTakenIsEndedHereWhenThatIsHeard() throws Exception {
        String cookie = handOver();
        Lab.get(there().finish(cookie, false));
        assertEquals(DomainState.RUNNING, copy().state());
        roots.reopenHere();
        domain = roots.here().domain("moving");
        Lab.failure(DomainStateException.class, domain.resume());
        Lab.get(copy().stop(StopLadder.abrupt()));
        Deadline.await("it is forgotten", () -> roots.there().domains().isEmpty());
        assertTrue(Lab.get(here().settle(domain, there().destination())), "it was there, and is remembered");
        assertEquals(DomainState.STOPPED, domain.state());
        assertEquals(Optional.empty(), domain.elsewhere());
        assertEquals(List.of(), roots.lab().processes());
    }
}
