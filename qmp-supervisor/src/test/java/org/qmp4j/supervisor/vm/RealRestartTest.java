package org.qmp4j.supervisor.vm;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;
import org.qmp4j.testkit.script.GuestAct;

@RealQemu
class RealRestartTest extends RestartContract {
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
    Lab makeLab(GuestAct act) throws IOException {
        Lab lab = makeLab();
        Files.write(lab.root().resolve("disk.img"), PortSector.of(act));
        return lab;
    }
}
