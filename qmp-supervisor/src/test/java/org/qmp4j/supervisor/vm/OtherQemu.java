package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** One more real QEMU, where {@code QMP4J_QEMU_MORE} names one; a test that asks for it is skipped where it does not. */
public final class OtherQemu {
    private OtherQemu() {}

    public static Path path() {
        Optional<RealQemuBinary> more =
                Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")).flatMap(path -> RealQemuBinary.at(Path.of(path)));
        assumeTrue(more.isPresent(), "QMP4J_QEMU_MORE names no QEMU");
        return more.orElseThrow().path();
    }
}
