package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.livemigration.BusyGuest;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** One side dies when the guest is there and its memory is not, where {@code QMP4J_QEMU_MORE} names a QEMU that does not lose any. */
@RealQemu
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealPostCopyCrashTest extends LonelyCrashContract {
    @Override
    Lab makeLab() throws IOException {
        Optional<RealQemuBinary> more =
                Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")).flatMap(path -> RealQemuBinary.at(Path.of(path)));
        assumeTrue(
                more.filter(qemu -> qemu.isAtLeast("9.0")).isPresent(),
                "QMP4J_QEMU_MORE names no QEMU that can be had for this");
        return Lab.with(more.orElseThrow().path());
    }

    @Override
    List<String> prepare(Lab lab) throws IOException {
        BusyGuest.write(lab.root().resolve("disk.img"));
        return List.of("-D" + LonelySupervisor.POST_COPY + "=true");
    }

    /** What only post-copy has, and what follows it. */
    @Override
    boolean dies(String side, String place) {
        return place.matches(
                side.equals("source") ? "live-migration/(handed|switched|told)" : "start/(loaded|accepted)");
    }

    @Override
    void assertWhole(Path root, boolean moved) throws IOException {
        BusyGuest.assertCounts(root.resolve(moved ? "moving.there" : "moving.serial"));
    }
}
