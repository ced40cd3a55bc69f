package org.qmp4j.supervisor.vm;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract on a real QEMU with a real guest. */
@RealQemu
class RealGenIdTest extends GenIdContract {
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
