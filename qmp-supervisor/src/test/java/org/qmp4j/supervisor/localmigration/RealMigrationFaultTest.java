package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** One in {@code -Dmigration.faults.every}, which is 3; 1 for all. */
@RealQemu
class RealMigrationFaultTest extends MigrationFaultContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    @Override
    int every() {
        return Integer.getInteger("migration.faults.every", 3);
    }
}
