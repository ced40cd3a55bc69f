package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Guests without KVM that write while they are sent: they stand still where QEMU would lose some of it, and nowhere else. */
@RealQemu
class RealHeldGuestTest {
    /** A pass over its memory takes longer than what it writes meanwhile is allowed to. */
    private static final LiveMigrationOptions SLOW = LiveMigrationOptions.STANDARD.withBandwidth(8 << 20);

    private final RealQemuBinary qemu;
    private final Map<String, Long> passed = new ConcurrentHashMap<>();
    private final AtomicReference<Consumer<String>> deed = new AtomicReference<>(place -> {});
    private TwoRoots roots;
    private Domain domain;

    RealHeldGuestTest(RealQemuBinary found) {
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
        roots = new TwoRoots(makeLab());
        Lab lab = roots.lab();
        lab.open(lab.options().withFaultPoint(place -> {
            passed.putIfAbsent(place, System.nanoTime());
            deed.get().accept(place);
        }));
        BusyGuest.write(lab.root().resolve("disk.img"));
        domain = lab.define("moving");
        Lab.get(domain.start());
        BusyGuest.assertCounts(serial("moving.serial"));
    }

    @AfterEach
    void cleanUp() {
        roots.close();
    }

    private Path serial(String name) {
        return roots.lab().root().resolve(name);
    }

    private LiveMigration<LiveMigrationReport> migrate() throws Exception {
        return roots.here()
                .liveMigrations()
                .migrate(domain, roots.there().liveMigrations().destination(), roots.arrival(domain), SLOW);
    }

    @RepeatedTest(3)
    void itStandsStillWhileItIsSentOnlyWhereItsMemoryWouldBeLostAndGoesOnThere() throws Exception {
        Heard heard = Heard.of(domain);
        LiveMigrationReport report = Lab.get(migrate().stage());
        heard.assertStoodStillWhileItWasSent(!isSound());
        roots.assertRunsOnlyIn(roots.there().domain("moving"));
        BusyGuest.assertCounts(serial("moving.there"));
        if (!isSound()) {
            long held = passed.get("live-migration/stopped") - passed.get("live-migration/held");
            assertTrue(report.downtime().toNanos() >= held, report + " and it stood still for " + held + " ns");
        }
    }

    @Test
    void whyItStandsStillIsSaidAndItRunsOnWhenThatIsCalledOff() throws Exception {
        assumeFalse(isSound(), "this QEMU loses none");
        CompletableFuture<LiveMigration<LiveMigrationReport>> under = new CompletableFuture<>();
        AtomicReference<String> reason = new AtomicReference<>("");
        deed.set(place -> {
            if (place.equals("live-migration/held")) {
                assertEquals(DomainState.PAUSED, domain.state());
                reason.set(domain.reason());
                assertTrue(under.join().abort());
            }
        });
        under.complete(migrate());
        Lab.failure(OperationException.class, under.join().stage());
        assertTrue(reason.get().contains("loses memory of a guest without KVM"), reason.get());
        roots.assertRunsOnlyIn(domain);
        assertEquals("resumed", domain.reason());
        BusyGuest.assertCounts(serial("moving.serial"));
        deed.set(place -> {});
        Lab.get(migrate().stage());
        roots.assertRunsOnlyIn(roots.there().domain("moving"));
        BusyGuest.assertCounts(serial("moving.there"));
    }

    @Test
    void aGuestThatIsPausedStaysSo() throws Exception {
        Lab.get(domain.suspend());
        LiveMigrationReport report = Lab.get(migrate().stage());
        assertTrue(report.downtime().isZero(), report.toString());
        Domain copy = roots.there().domain("moving");
        assertEquals(DomainState.PAUSED, copy.state());
        Lab.get(copy.resume());
        BusyGuest.assertCounts(serial("moving.there"));
    }
}
