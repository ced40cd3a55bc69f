package org.qmp4j.supervisor.migrationwire;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealRemoteMigrationTest extends RemoteMigrationContract {
    private final RealQemuBinary qemu;

    RealRemoteMigrationTest(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }
}
