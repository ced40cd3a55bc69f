package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.livemigration.BusyGuest;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** One side dies while a guest stands still so that QEMU loses none of its memory: it runs on, and finds its memory as it left it. */
@RealQemu
class RealHeldCrashTest extends LonelyCrashContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        assumeFalse(found.isAtLeast("9.0"), "this QEMU loses none");
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    @Override
    List<String> prepare(Lab lab) throws IOException {
        BusyGuest.write(lab.root().resolve("disk.img"));
        return List.of();
    }

    @Override
    boolean dies(String side, String place) {
        return place.matches(
                side.equals("source") ? "live-migration/(held|stopped|handed)" : "start/(listening|loaded|accepted)");
    }

    @Override
    void assertWhole(Path root, boolean moved) throws IOException {
        BusyGuest.assertCounts(root.resolve(moved ? "moving.there" : "moving.serial"));
    }
}
