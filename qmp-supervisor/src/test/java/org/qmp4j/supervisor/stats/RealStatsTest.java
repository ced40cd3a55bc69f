package org.qmp4j.supervisor.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract on a real QEMU with a real guest. */
@RealQemu
class RealStatsTest extends StatsContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(qemu.path());
    }

    @Test
    void whatTheGuestReadsIsCountedAndItsProcessorsTimeGrows() throws Exception {
        Domain domain = lab().define("boots");
        Lab.get(domain.start());
        Deadline.await("the boot sector is read", () -> disk(domain).read().bytes() >= 512);
        assertTrue(disk(domain).read().requests() > 0);
        assertEquals(0, disk(domain).write().requests());
        long before = cpuMillis(domain);
        Deadline.await("the time of its processor grows", () -> cpuMillis(domain) > before);
    }

    private DomainStats stats(Domain domain) throws Exception {
        return Lab.get(lab().supervisor()
                        .stats(List.of(domain), EnumSet.of(StatsGroup.BLOCK, StatsGroup.VCPU), Duration.ofSeconds(60)))
                .get(0);
    }

    private DiskStats disk(Domain domain) throws Exception {
        return stats(domain).blocks().last().orElseThrow().get(0);
    }

    private long cpuMillis(Domain domain) throws Exception {
        VcpuStats first = stats(domain).vcpus().last().orElseThrow().get(0);
        return first.time().orElseThrow().total().toMillis();
    }
}
