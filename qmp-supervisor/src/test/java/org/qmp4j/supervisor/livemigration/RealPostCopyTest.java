package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.DomainStateException;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Guests that write faster than they can be sent, on a real QEMU: they go on before their memory is there. */
@RealQemu
class RealPostCopyTest {
    /** The guest writes half a MiB in a moment, and a stop allows for a tenth of this. */
    private static final LiveMigrationOptions SLOW =
            LiveMigrationOptions.STANDARD.withBandwidth(1 << 20).withPostCopy();

    private final RealQemuBinary qemu;
    private final AtomicReference<String> place = new AtomicReference<>("");
    private final AtomicReference<Runnable> deed = new AtomicReference<>(() -> {});
    private TwoRoots roots;
    private Domain domain;

    RealPostCopyTest(RealQemuBinary found) {
        this.qemu = found;
    }

    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    /** Whether this QEMU sends all that an emulated guest writes. */
    private boolean isSound() {
        return RealQemuBinary.at(roots.lab().emulator()).orElseThrow().isAtLeast("9.0");
    }

    @BeforeEach
    void start() throws Exception {
        Lab lab = makeLab();
        roots = new TwoRoots(lab);
        lab.open(lab.options().withFaultPoint(passed -> {
            if (passed.equals(place.get())) {
                deed.get().run();
            }
        }));
        BusyGuest.write(lab.root().resolve("disk.img"));
        domain = lab.define("moving");
        Lab.get(domain.start());
        BusyGuest.assertCounts(serial("moving.serial"));
    }

    @Test
    void anEmulatedGuestOfWhichMemoryWouldBeLostIsRefused() throws Exception {
        assumeFalse(isSound(), "this QEMU loses none");
        OperationException refused = Lab.failure(
                OperationException.class, migrate(roots.arrival(domain), SLOW).stage());
        assertTrue(refused.step().contains("loses memory of a guest without KVM"), refused.step());
        roots.assertRunsOnlyIn(domain);
        BusyGuest.assertCounts(serial("moving.serial"));
    }

    @AfterEach
    void cleanUp() {
        roots.close();
    }

    private void requireSound() {
        assumeTrue(isSound(), "this QEMU loses memory of an emulated guest in post-copy, and is refused");
    }

    private Path serial(String name) {
        return roots.lab().root().resolve(name);
    }

    private LiveMigrations here() {
        return roots.here().liveMigrations();
    }

    private LiveMigrations there() {
        return roots.there().liveMigrations();
    }

    private Domain copy() {
        return roots.there().domain("moving");
    }

    private void doAt(String where, Runnable what) {
        deed.set(what);
        place.set("live-migration/" + where);
    }

    private void killDestination() {
        roots.lab().processes().stream()
                .map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .filter(pid -> pid != Lab.pid(domain))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessHandle::destroyForcibly)
                .forEach(process -> process.onExit().join());
    }

    private LiveMigration<LiveMigrationReport> migrate(ArrivalOptions arrival, LiveMigrationOptions options) {
        return here().migrate(domain, there().destination(), arrival, options);
    }

    @Test
    void aGuestThatWritesFasterThanItCanBeSentGoesOnThere() throws Exception {
        requireSound();
        CopyOnWriteArrayList<Phase> phases = new CopyOnWriteArrayList<>();
        LiveMigration<LiveMigrationReport> under = migrate(roots.arrival(domain), SLOW);
        under.onProgress(progress -> phases.add(progress.phase()));
        Lab.get(under.stage());
        assertTrue(phases.contains(Phase.POSTCOPY), phases.toString());
        Deadline.await("its process has ended", () -> under.progress().phase() == Phase.CONFIRM);
        roots.assertRunsOnlyIn(copy());
        BusyGuest.assertCounts(serial("moving.there"));
        assertEquals(List.of(), copy().underWay());
        assertEquals(DomainState.STOPPED, domain.state());
    }

    @Test
    void itsDisksAreCopiedBefore() throws Exception {
        requireSound();
        String xml = Lab.get(here().begin(domain)).xml();
        ArrivalOptions elsewhere = ArrivalOptions.STANDARD
                .withXml(TwoRoots.moved(xml).replace("/disk.img", "/disk.copy"))
                .copyingStorage();
        Lab.get(migrate(elsewhere, SLOW).stage());
        BusyGuest.assertCounts(serial("moving.there"));
        roots.assertRunsOnlyIn(copy());
        assertEquals(-1, Files.mismatch(serial("disk.img"), serial("disk.copy")));
    }

    @Test
    void itIsEncrypted() throws Exception {
        requireSound();
        Path ours = TestCertificates.make(serial("ours"));
        Lab.get(migrate(roots.arrival(domain).withTls(ours), SLOW.withTls(ours, "there"))
                .stage());
        roots.assertRunsOnlyIn(copy());
        BusyGuest.assertCounts(serial("moving.there"));
    }

    @Test
    void aGuestThatIsSentInTimeNeedsNone() throws Exception {
        requireSound();
        Lab.get(domain.suspend());
        CopyOnWriteArrayList<Phase> phases = new CopyOnWriteArrayList<>();
        LiveMigration<LiveMigrationReport> under =
                migrate(roots.arrival(domain), LiveMigrationOptions.STANDARD.withPostCopy());
        under.onProgress(progress -> phases.add(progress.phase()));
        Lab.get(under.stage());
        assertFalse(phases.contains(Phase.POSTCOPY), phases.toString());
        assertEquals(DomainState.PAUSED, copy().state());
        Lab.get(copy().resume());
        BusyGuest.assertCounts(serial("moving.there"));
    }

    @Test
    void itStaysWhenTheDestinationDiesBeforeItHasItsDevices() throws Exception {
        requireSound();
        doAt("handed", this::killDestination);
        OperationException failed = Lab.failure(
                OperationException.class, migrate(roots.arrival(domain), SLOW).stage());
        assertTrue(failed.step().startsWith("switchover"), failed.step());
        roots.assertRunsOnlyIn(domain);
        assertEquals(List.of(), domain.underWay());
        BusyGuest.assertCounts(serial("moving.serial"));
        place.set("");
        Lab.get(migrate(roots.arrival(domain), SLOW).stage());
        BusyGuest.assertCounts(serial("moving.there"));
    }

    @Test
    void itsMemoryIsLostWithTheDestinationOnceItHasItsDevicesAndThatIsSaid() throws Exception {
        requireSound();
        doAt("switched", this::killDestination);
        LiveMigrationOptions slower = SLOW.withTimes(Duration.ofSeconds(4), Duration.ofMillis(100));
        Exception failed = Lab.failure(
                Exception.class, migrate(roots.arrival(domain), slower).stage());
        assertEquals(DomainState.PAUSED, domain.state(), failed.toString());
        assertTrue(domain.reason().contains("connection between both QEMU broke"), domain.reason());
        OperationException broken = Lab.failure(OperationException.class, here().settle(domain, there().destination()));
        assertTrue(broken.getMessage().contains("connection between both QEMU broke"), broken.getMessage());
        Lab.failure(DomainStateException.class, domain.resume());
        Lab.get(domain.stop(StopLadder.abrupt()));
        assertFalse(Lab.get(here().settle(domain, there().destination())));
        Lab.get(domain.start());
        BusyGuest.assertCounts(serial("moving.serial"));
    }

    @Test
    void theSourceIsNotEndedBeforeAllIsSentWhoeverLooksOn() throws Exception {
        requireSound();
        String arrivalXml = TwoRoots.moved(Lab.get(here().begin(domain)).xml());
        LiveMigration<LiveMigrationReport> under = migrate(ArrivalOptions.STANDARD.withXml(arrivalXml), SLOW);
        Deadline.await("its memory is sent", () -> under.progress().phase() == Phase.POSTCOPY);
        assertFalse(under.abort());
        roots.reopenHere();
        Lab.failure(Exception.class, under.stage());
        domain = roots.here().domain("moving");
        OperationException refused = Lab.failure(OperationException.class, domain.stop(StopLadder.abrupt()));
        assertTrue(refused.step().contains("settle the migration"), refused.step());
        assertTrue(Lab.get(here().settle(domain, there().destination())));
        roots.assertRunsOnlyIn(copy());
        BusyGuest.assertCounts(serial("moving.there"));
        assertEquals(DomainState.STOPPED, domain.state());
    }

    @Test
    void aDestinationThatIsOpenedAgainHasIt() throws Exception {
        requireSound();
        LiveMigration<LiveMigrationReport> under = migrate(roots.arrival(domain), SLOW);
        Deadline.await("its memory is sent", () -> under.progress().phase() == Phase.POSTCOPY);
        roots.reopenThere();
        Lab.get(under.stage());
        roots.assertRunsOnlyIn(copy());
        BusyGuest.assertCounts(serial("moving.there"));
    }
}
