package org.qmp4j.testkit.process;

import java.nio.file.Path;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract, kept by the real QEMU: it is what the fake must do, not what we wish. */
@RealQemu
class RealQemuProcessTest extends QemuProcessContract {

    @Override
    Path program() {
        return RealQemuBinary.find().orElseThrow().path();
    }

    @Override
    String version() {
        return RealQemuBinary.find().orElseThrow().version();
    }
}
