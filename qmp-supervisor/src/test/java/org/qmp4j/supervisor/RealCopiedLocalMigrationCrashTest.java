package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.localmigration.Moving;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The same of a guest whose memory is copied, which stands still meanwhile under a QEMU before 9.0. */
@RealQemu
class RealCopiedLocalMigrationCrashTest extends RealLocalMigrationCrashTest {
    @Override
    String xml(Lab lab) {
        return Moving.copied(super.xml(lab));
    }

    @Override
    String places() {
        return "local-migration/(moving|held|stopped|transferred)";
    }

    @Test
    void theGuestRunsOnAlsoWhenItsPeerHangs(RealQemuBinary found) throws Exception {
        assumeFalse(found.isAtLeast("9.0"), "under this QEMU it runs while it is copied");
        CrashPlaces passed = CrashPlaces.of(makeLab(), (lab, places) -> {
            lab.open(lab.options().withFaultPoint(places));
            CrashingSupervisor.move(lab.supervisor(), xml(lab));
        });
        int held = passed.like("local-migration/held").get(0);
        Lab lab = makeLab();
        try {
            Files.writeString(lab.root().resolve("domain.xml"), xml(lab));
            assertEquals(
                    "killed at local-migration/held", CrashContract.liveAndDie(lab, "moves", Integer.toString(held)));
            assertFalse(Moving.peers(lab).isEmpty(), "its peer is there still");
            for (long peer : Moving.peers(lab)) {
                Lab.signal("STOP", peer);
            }
            lab.open(lab.options());
            Domain domain = lab.supervisor().domain("moving");
            Moving.assertRunsOnce(lab, domain);
        } finally {
            lab.close();
        }
    }
}
