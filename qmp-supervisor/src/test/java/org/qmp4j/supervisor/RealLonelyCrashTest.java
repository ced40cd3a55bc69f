package org.qmp4j.supervisor;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealLonelyCrashTest extends LonelyCrashContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }
}
