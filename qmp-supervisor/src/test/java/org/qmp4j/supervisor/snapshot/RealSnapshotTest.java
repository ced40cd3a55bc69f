package org.qmp4j.supervisor.snapshot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.qmp4j.message.QmpJson;
import org.qmp4j.supervisor.blockjob.ChainGuest;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.vm.DomainState;
import org.qmp4j.supervisor.vm.JobKind;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

@RealQemu
class RealSnapshotTest extends SnapshotContract {
    Path emulator() {
        return RealQemuBinary.find().orElseThrow().path();
    }

    @Override
    Lab makeLab() throws IOException {
        return Lab.with(emulator());
    }

    /** Looks at what counts in it: the ticks of its timer, and its heartbeats. */
    @Test
    void theMemoryOfAGuestThatComesBackIsThatOfTheSnapshot() throws Exception {
        Lab.get(domain.stop(StopLadder.abrupt()));
        try (RandomAccessFile disk = new RandomAccessFile(guest.file("a.img").toFile(), "rw")) {
            disk.write(BootSector.bytes());
        }
        Lab.get(domain.start());
        Deadline.await("it counts", () -> counts(memory()));
        Lab.get(domain.suspend());
        byte[] then = memory();
        Lab.get(snapshots.create(
                domain,
                snapshots.read("<domainsnapshot><name>s</name><memory snapshot='external' file='" + guest.file("s.mem")
                        + "'/></domainsnapshot>"),
                SnapshotOptions.STANDARD));
        Lab.get(domain.resume());
        Deadline.await("it counts on", () -> !Arrays.equals(then, memory()));
        Lab.get(snapshots.revert(domain, "s", new RevertOptions(true, RevertOptions.Then.AS_IT_WAS)));
        assertEquals(DomainState.PAUSED, domain.state());
        assertArrayEquals(then, memory(), "it is not what it was then");
        Lab.get(domain.resume());
        Deadline.await("it goes on from there", () -> !Arrays.equals(then, memory()));
        guest.agree(domain);
    }

    /** The boot sector is where the BIOS puts it, and its timer has ticked. */
    private static boolean counts(byte[] memory) {
        byte[] sector = BootSector.bytes();
        boolean there = Arrays.equals(Arrays.copyOf(sector, 16), Arrays.copyOfRange(memory, 0x7c00, 0x7c00 + 16));
        return there && new String(memory, 0x7c00, 512, StandardCharsets.ISO_8859_1).contains("heartbeat");
    }

    /** What the guest has in its first 640 KiB, as QEMU writes it down. */
    private byte[] memory() throws Exception {
        Path file = guest.file("ram");
        Files.deleteIfExists(file);
        Lab.get(domain.run(
                JobKind.INSPECT,
                scope -> scope.await(scope.monitor()
                        .execute(
                                "pmemsave",
                                QmpJson.object()
                                        .put("val", 0)
                                        .put("size", 640 << 10)
                                        .put("filename", file.toString())))));
        return Files.readAllBytes(file);
    }

    @Override
    Path tools() {
        try {
            return ChainGuest.toolsOf(emulator());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
