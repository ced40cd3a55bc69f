package org.qmp4j.supervisor.livemigration;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract from one real QEMU to another, which {@code QMP4J_QEMU_MORE} names. */
@EnabledIfEnvironmentVariable(named = "QMP4J_QEMU_MORE", matches = ".+")
class NewerRealLiveMigrationTest extends RealLiveMigrationTest {
    NewerRealLiveMigrationTest(RealQemuBinary found) {
        super(found);
    }

    @Override
    ArrivalOptions arrival(TwoRoots both, Domain of) throws Exception {
        Optional<RealQemuBinary> more =
                Optional.ofNullable(System.getenv("QMP4J_QEMU_MORE")).flatMap(path -> RealQemuBinary.at(Path.of(path)));
        assumeTrue(more.isPresent(), "QMP4J_QEMU_MORE names no QEMU");
        return super.arrival(both, of).withEmulator(more.orElseThrow().path());
    }
}
