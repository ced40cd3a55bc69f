package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.monitor.DomainEvent;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.testkit.script.GuestAct;

@RealQemu
class RealWatchdogTest extends WatchdogContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab() throws IOException {
        Lab lab = Lab.with(qemu.path());
        Files.write(lab.root().resolve("disk.img"), PortSector.of(GuestAct.WATCHDOG));
        return lab;
    }

    @Test
    void itCanLeaveACoreDumpAndTheGuestRunsOn() throws Exception {
        Domain domain = bitten("dump");
        assertEquals("pause", said(), "QEMU is told to pause");
        hears(DomainEvent.Suspended.class);
        hears(DomainEvent.Resumed.class);
        assertEquals(DomainState.RUNNING, domain.state());
        try (Stream<Path> cores = Files.list(lab().state(domain).resolve("cores"))) {
            List<Path> made = cores.toList();
            assertEquals(1, made.size());
            assertTrue(Files.size(made.get(0)) > 32 << 20, "the guest has 32 MiB");
        }
    }
}
