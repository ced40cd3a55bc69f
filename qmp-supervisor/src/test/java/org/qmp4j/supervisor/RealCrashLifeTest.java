package org.qmp4j.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.PortSector;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.testkit.script.GuestAct;

@RealQemu
class RealCrashLifeTest extends CrashLifeContract {
    private RealQemuBinary qemu;

    @BeforeEach
    void find(RealQemuBinary found) {
        qemu = found;
    }

    @Override
    Lab makeLab(CrashLife life) throws IOException {
        Lab lab = Lab.with(qemu.path());
        GuestAct act = life.act();
        if (act != null || life == CrashLife.REBOOT) {
            Files.write(lab.root().resolve("disk.img"), act == null ? PortSector.listening() : PortSector.of(act));
        }
        return lab;
    }

    @Override
    List<CrashLife> lives() {
        return List.of(CrashLife.values());
    }
}
