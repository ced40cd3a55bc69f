package org.qmp4j.supervisor.localmigration;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.OtherQemu;

/** To a newer QEMU, and on within it. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealLocalMigrationTest extends RealLocalMigrationTest {
    @Override
    Path target(Lab in) {
        return OtherQemu.path();
    }
}
