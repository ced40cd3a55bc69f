package org.qmp4j.supervisor.localmigration;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealLocalMigrationTest extends LocalMigrationContract {
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
    void aGuestWhoseFirmwareHasJustBegunBootsInAnotherProcess() throws Exception {
        Domain domain = lab().define("early");
        Lab.get(domain.start());
        for (int i = 0; i < 3; i++) {
            Lab.get(lab().supervisor()
                    .localMigration()
                    .migrate(domain, LocalMigrationOptions.standard())
                    .stage());
        }
        Lab.readUntil(lab().root().resolve("early.serial"), BootSector.HEARTBEAT);
    }
}
