package org.qmp4j.supervisor.localmigration;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.OtherQemu;

/** To a newer QEMU, and within it once the guest has come there; few of the places. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealMigrationFaultTest extends RealMigrationFaultTest {
    @Override
    Path target(Lab lab) {
        return OtherQemu.path();
    }

    @Override
    int every() {
        return Integer.getInteger("migration.faults.every", 7);
    }
}
