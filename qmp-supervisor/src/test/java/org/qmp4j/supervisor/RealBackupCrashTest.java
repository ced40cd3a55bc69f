package org.qmp4j.supervisor;

import java.io.IOException;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealBackupCrashTest extends BackupCrashContract {
    @Override
    Lab makeLab() throws IOException {
        return Lab.with(RealQemuBinary.find().orElseThrow().path());
    }

    /** The fake dies at all of them. */
    @Override
    int stride() {
        return Integer.getInteger("crash.stride", 3);
    }
}
