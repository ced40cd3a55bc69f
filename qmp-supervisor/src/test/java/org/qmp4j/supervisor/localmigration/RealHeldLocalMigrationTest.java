package org.qmp4j.supervisor.localmigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.error.OperationException;
import org.qmp4j.supervisor.livemigration.BusyGuest;
import org.qmp4j.supervisor.livemigration.Heard;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Guests without KVM whose memory is copied while they write to it: they stand still where QEMU would lose some of it. */
@RealQemu
class RealHeldLocalMigrationTest {
    private final RealQemuBinary qemu;
    private final Map<String, Long> passed = new ConcurrentHashMap<>();
    private final AtomicReference<Consumer<String>> deed = new AtomicReference<>(place -> {});
    private Lab lab;
    private Domain domain;

    RealHeldLocalMigrationTest(RealQemuBinary found) {
        this.qemu = found;
    }

    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    private boolean isSound() {
        return RealQemuBinary.at(lab.emulator()).orElseThrow().isAtLeast("9.0");
    }

    @BeforeEach
    void start() throws Exception {
        lab = makeLab();
        lab.open(lab.options().withSharedMemory(false).withFaultPoint(place -> {
            passed.putIfAbsent(place, System.nanoTime());
            deed.get().accept(place);
        }));
        BusyGuest.write(lab.root().resolve("disk.img"));
        domain = lab.define("moving");
        Lab.get(domain.start());
        BusyGuest.assertCounts(serial());
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.close();
    }

    private Path serial() {
        return Moving.serial(lab, domain);
    }

    private LocalMigration migrate(LocalMigrationOptions options) {
        return lab.supervisor().localMigration().migrate(domain, options);
    }

    @RepeatedTest(3)
    void itStandsStillWhileItIsCopiedOnlyWhereItsMemoryWouldBeLostAndRunsOn() throws Exception {
        Heard heard = Heard.of(domain);
        LocalMigrationReport report =
                Lab.get(migrate(LocalMigrationOptions.standard()).stage());
        heard.assertStoodStillWhileItWasSent(!isSound());
        assertEquals(RamMode.COPY, report.mode());
        assertTrue(Lab.get(domain.queryStatus()).running());
        Moving.assertInPlace(lab, domain);
        BusyGuest.assertCounts(serial());
        if (!isSound()) {
            long held = passed.get("local-migration/transferred") - passed.get("local-migration/held");
            assertTrue(report.downtime().toNanos() >= held, report + " and it stood still for " + held + " ns");
        }
    }

    @Test
    void preflightSaysSoAndWhy() throws Exception {
        String why = "it stands still while it is sent: QEMU ";
        assertEquals(!isSound(), reason().contains(why), reason());
        Lab.get(domain.suspend());
        assertFalse(reason().contains(why), reason());
    }

    private String reason() throws Exception {
        return Lab.get(lab.supervisor().localMigration().preflight(domain, LocalMigrationOptions.standard()))
                .modeReason();
    }

    @Test
    void itRunsOnWhenItWouldStandStillForTooLong() throws Exception {
        assumeFalse(isSound(), "this QEMU loses none");
        long first = Lab.pid(domain);
        AtomicReference<String> reason = new AtomicReference<>("");
        deed.set(place -> {
            if (place.equals("local-migration/held")) {
                assertEquals(DomainState.PAUSED, domain.state());
                reason.set(domain.reason());
                hang(first);
            }
        });
        OperationException failed = Lab.failure(
                OperationException.class,
                migrate(LocalMigrationOptions.standard().withTimes(Duration.ofMinutes(10), Duration.ofMillis(300)))
                        .stage());
        assertTrue(failed.step().contains("may stand still for no longer"), failed.step());
        assertTrue(reason.get().contains("loses memory of a guest without KVM"), reason.get());
        assertEquals(first, Lab.pid(domain));
        assertEquals(DomainState.RUNNING, domain.state(), domain.reason());
        Moving.assertInPlace(lab, domain);
        BusyGuest.assertCounts(serial());
    }

    /** The peer takes nothing more. */
    private void hang(long first) {
        try {
            for (long peer : Moving.others(lab, first)) {
                Lab.signal("STOP", peer);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
