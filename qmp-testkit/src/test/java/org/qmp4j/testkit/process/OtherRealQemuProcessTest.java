package org.qmp4j.testkit.process;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract, kept by the second real QEMU. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealQemuProcessTest extends QemuProcessContract {

    private static RealQemuBinary binary() {
        return RealQemuBinary.at(Path.of(System.getenv("QMP4J_QEMU_MORE"))).orElseThrow();
    }

    @Override
    Path program() {
        return binary().path();
    }

    @Override
    String version() {
        return binary().version();
    }
}
