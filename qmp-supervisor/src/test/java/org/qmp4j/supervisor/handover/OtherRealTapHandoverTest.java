package org.qmp4j.supervisor.handover;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.vm.OtherQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The same from a newer QEMU to an older one, and back. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealTapHandoverTest extends RealTapHandoverTest {
    private Path older;

    @Override
    Path first(RealQemuBinary found) {
        older = found.path();
        return OtherQemu.path();
    }

    @Override
    List<Path> route() {
        return List.of(older, lab().emulator());
    }
}
