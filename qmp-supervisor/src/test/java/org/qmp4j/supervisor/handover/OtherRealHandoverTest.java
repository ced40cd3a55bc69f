package org.qmp4j.supervisor.handover;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.vm.OtherQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The same from a newer QEMU to an older one, from there to the newer, and within that; it stays in the newer one if it must stay. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealHandoverTest extends RealHandoverTest {
    private Path older;

    @Override
    Path first(RealQemuBinary found) {
        older = found.path();
        return OtherQemu.path();
    }

    @Override
    List<Path> route() {
        return List.of(older, lab().emulator(), lab().emulator());
    }
}
