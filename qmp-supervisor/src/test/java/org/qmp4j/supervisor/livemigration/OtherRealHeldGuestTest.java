package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The same on one more real QEMU, where {@code QMP4J_QEMU_MORE} names one. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class OtherRealHeldGuestTest extends RealHeldGuestTest {
    OtherRealHeldGuestTest(RealQemuBinary found) {
        super(found);
    }

    @Override
    Lab makeLab() throws IOException {
        Optional<RealQemuBinary> more =
                Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")).flatMap(path -> RealQemuBinary.at(Path.of(path)));
        assumeTrue(more.isPresent(), "QMP4J_QEMU_MORE names no QEMU");
        return Lab.with(more.orElseThrow().path());
    }
}
