package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The contract on a real QEMU with a real guest. */
@RealQemu
class RealDomainLifecycleTest extends DomainLifecycleContract {
    /** A boot sector: mov dx,0x604; mov ax,0x2000; out dx,ax; hlt. That port is the power switch that SeaBIOS sets up. */
    private static final byte[] POWERS_OFF = {(byte) 0xba, 0x04, 0x06, (byte) 0xb8, 0x00, 0x20, (byte) 0xef, (byte) 0xf4
    };

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
    void aGuestThatPowersItselfDownIsShutDownAndEndsAtOnce() throws Exception {
        byte[] sector = Arrays.copyOf(POWERS_OFF, 512);
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        Files.write(lab().root().resolve("disk.img"), sector);
        Domain domain = lab().supervisor()
                .define(lab().xml("off").replace("<devices>", "<on_poweroff>preserve</on_poweroff><devices>"));
        Lab.get(domain.start());
        Deadline.await("the guest is off", () -> domain.state() == DomainState.SHUT_DOWN);
        Deadline.await(
                "QEMU says so", () -> Lab.get(domain.queryStatus()).word().equals("shutdown"));
        assertEquals(DomainState.SHUT_DOWN, domain.state());
        // with an hour for the guest: there is none to ask
        StopReport report = Lab.get(domain.stop(Lab.ladder(3_600_000, 60_000, 60_000)));
        assertEquals(List.of(StopLadder.Rung.QUIT), report.tried());
        lab().assertNothingRuns(domain);
    }
}
