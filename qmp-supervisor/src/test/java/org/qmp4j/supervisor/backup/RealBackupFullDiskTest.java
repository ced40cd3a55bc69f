package org.qmp4j.supervisor.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.blockjob.SmallDisk;
import org.qmp4j.supervisor.checkpoint.Saved;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Where there is no room for a backup. */
@RealQemu
class RealBackupFullDiskTest {
    private Lab lab;
    private ChainGuest guest;
    private SmallDisk disk;
    private Path small;
    private Domain domain;
    private Backups backups;

    Path emulator(RealQemuBinary qemu) {
        return qemu.path();
    }

    @BeforeEach
    void start(RealQemuBinary qemu) throws Exception {
        lab = Lab.with(emulator(qemu));
        guest = new ChainGuest(lab, ChainGuest.toolsOf(lab.emulator()));
        disk = new SmallDisk(lab, "2m");
        small = disk.path();
        domain = lab.supervisor().define(Saved.xml(lab));
        Lab.get(domain.startPaused());
        backups = lab.supervisor().backups();
        Saved.write(domain, "vda", 7, "0", "4M");
    }

    @AfterEach
    void cleanUp() throws Exception {
        lab.endProcesses();
        if (disk != null) {
            disk.close();
        }
        lab.close();
    }

    @Test
    void aPushFailsAndNothingOfItIsLeft() throws Exception {
        Lab.get(backups.begin(
                domain,
                "<domainbackup><disks><disk name='vda'/></disks></domainbackup>",
                Optional.of(Saved.named("c1")),
                BackupOptions.STANDARD.into(small.resolve("archive"))));
        BackupResult result = Lab.get(backups.ended(domain));
        assertEquals(BackupResult.Outcome.FAILED, result.outcome());
        assertTrue(result.error().contains("No space left on device"), result.error());
        assertTrue(Archive.open(small.resolve("archive")).backups().isEmpty());
        assertTrue(domain.underWay().isEmpty());
        assertEquals(DomainState.PAUSED, domain.state());
        assertTrue(Lab.get(lab.supervisor().checkpoints().verify(domain)).isClean());
    }

    /** What the guest writes beyond the room fails, as of a disk that is full; what is read stays what it was. */
    @Test
    void aPullStaysTheDiskAsItWas() throws Exception {
        BackupStatus begun = Lab.get(backups.begin(
                domain,
                "<domainbackup mode='pull'><disks><disk name='vda'><scratch file='" + small
                        + "/scratch'/></disk></disks></domainbackup>",
                Optional.empty(),
                BackupOptions.STANDARD));
        for (int i = 0; i < 4; i++) {
            Saved.write(domain, "vda", 9, i + "M", "1M");
        }
        assertTrue(Files.readString(lab.state(domain).resolve("qemu.log"))
                .contains("write failed: No space left on device"));
        Path raw = guest.file("read.raw");
        guest.img(
                "convert",
                "-f",
                "raw",
                "-O",
                "raw",
                String.valueOf(begun.disks().get(0).uri()),
                raw.toString());
        byte[] expected = new byte[16 << 20];
        Arrays.fill(expected, 0, 4 << 20, (byte) 7);
        assertArrayEquals(expected, Files.readAllBytes(raw));
        assertEquals(
                BackupResult.Outcome.COMPLETED, Lab.get(backups.abort(domain)).outcome());
        assertEquals(DomainState.PAUSED, domain.state());
    }
}
