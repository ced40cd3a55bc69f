package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** One in {@code -Dmigration.faults.every}, which is 5; 1 for all. */
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
    Stream<DynamicTest> sample(List<DynamicTest> all) {
        int every = Integer.getInteger("migration.faults.every", 5);
        return IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get);
    }
}
