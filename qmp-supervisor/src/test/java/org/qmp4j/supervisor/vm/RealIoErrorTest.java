package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** On a disk of 64 KiB in memory, which is full. */
@RealQemu
class RealIoErrorTest extends IoErrorContract {
    private RealQemuBinary qemu;
    private Path full;

    @BeforeEach
    void find(RealQemuBinary found) throws Exception {
        qemu = found;
        full = Files.createTempDirectory("full").toRealPath();
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", full.toString()) == 0,
                "this user may not mount a disk that could be filled");
    }

    @AfterEach
    void unmount() throws Exception {
        // before the lab is closed, which comes later, a QEMU may have its image open still
        run("umount", "-l", full.toString());
        Files.delete(full);
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    Lab makeLab() throws Exception {
        Path image = full.resolve("disk.img");
        Files.write(image, PortSector.writing());
        try (RandomAccessFile disk = new RandomAccessFile(image.toFile(), "rw")) {
            disk.setLength(1 << 20);
        }
        fill();
        return Lab.with(qemu.path());
    }

    private void fill() throws IOException {
        try (OutputStream file = Files.newOutputStream(full.resolve("filling"))) {
            while (true) {
                file.write(new byte[4096]);
            }
        } catch (IOException e) {
            assertEquals("No space left on device", e.getMessage());
        }
    }

    @Override
    String xml() {
        return lab().xml("writing").replace(lab().root() + "/disk.img", full + "/disk.img");
    }

    @Test
    void onceThereIsSpaceAgainTheGuestGoesOnAsIfNothingHadBeen() throws Exception {
        Domain domain = writing("error_policy='stop' rerror_policy='stop'");
        error();
        Deadline.await("it is known which disk", () -> domain.reason().equals(FULL));
        Lab.get(domain.resume());
        Deadline.await("there is no space still", () -> domain.reason().equals(FULL));
        Files.delete(full.resolve("filling"));
        Lab.get(domain.resume());
        Path image = full.resolve("disk.img");
        Deadline.await("it is written", () -> {
            try (RandomAccessFile disk = new RandomAccessFile(image.toFile(), "r")) {
                disk.seek(63 * 512);
                return disk.read() != 0;
            }
        });
        assertEquals(DomainState.RUNNING, domain.state());
    }

    @Test
    void theGuestCanBeToldInstead() throws Exception {
        Domain domain = writing("error_policy='report'");
        assertEquals("report", error().action());
        Lab.get(domain.run(JobKind.INSPECT, scope -> 0));
        assertEquals(DomainState.RUNNING, domain.state());
    }
}
