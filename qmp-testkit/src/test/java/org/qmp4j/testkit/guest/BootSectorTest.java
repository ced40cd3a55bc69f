package org.qmp4j.testkit.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.testkit.PlainClient;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** The boot sector as bytes, and as a guest of the real QEMU. */
class BootSectorTest {

    @Test
    void isABootSector(@TempDir Path directory) throws Exception {
        byte[] sector = BootSector.bytes();
        assertEquals(512, sector.length);
        assertEquals(0x55, sector[510]);
        assertEquals((byte) 0xaa, sector[511]);
        Path image = directory.resolve("disk.raw");
        Files.writeString(image, "x".repeat(2 << 20));
        BootSector.write(image);
        assertEquals(1 << 20, Files.size(image));
    }

    @Test
    void resolvesLabelsOrSaysWhichItCannot() {
        byte[] code = new Assembler(0x7c00)
                .jump("end")
                .call("start")
                .label("start")
                .mov(Assembler.Word.SI, "end")
                .label("end")
                .assemble();
        assertEquals("[-21, 6, -24, 0, 0, -66, 8, 124]", Arrays.toString(code));
        assertThrows(IllegalStateException.class, new Assembler(0).jump("nowhere")::assemble);
        Assembler far = new Assembler(0).jump("end").text("x".repeat(200)).label("end");
        assertThrows(IllegalStateException.class, far::assemble);
        assertThrows(IllegalStateException.class, () -> far.label("end"));
    }

    @Test
    @RealQemu
    void beatsAndEchoesUnderTcg(RealQemuBinary qemu, @TempDir Path directory) throws Exception {
        beatsAndEchoes(qemu, directory, List.of("-accel", "tcg"));
    }

    @Test
    @RealQemu
    void beatsAndEchoesUnderKvm(RealQemuBinary qemu, @TempDir Path directory) throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/kvm")), "there is no /dev/kvm to be used");
        beatsAndEchoes(qemu, directory, List.of("-accel", "kvm", "-cpu", "host,-arch-capabilities"));
    }

    private static void beatsAndEchoes(RealQemuBinary qemu, Path directory, List<String> accelerator) throws Exception {
        Path image = directory.resolve("disk.raw");
        Path serial = directory.resolve("serial.sock");
        BootSector.write(image);
        List<String> command = new ArrayList<>(List.of(qemu.path().toString(), "-nodefaults", "-no-user-config"));
        command.addAll(accelerator);
        command.addAll(List.of("-m", "16", "-display", "none", "-vga", "std"));
        command.addAll(List.of("-drive", "file=" + image + ",format=raw,if=ide"));
        command.addAll(List.of("-serial", "unix:" + serial + ",server=on,wait=on"));
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (PlainClient client = connect(serial, process, log)) {
            assertEquals(BootSector.BANNER + "\r\n", client.line());
            for (int first = 1; first <= 3; first++) {
                assertEquals("heartbeat " + first + "\r\n", client.line());
            }
            long start = System.nanoTime();
            Duration before = cpuTime(process);
            int beat = 3;
            Duration elapsed = Duration.ZERO;
            // by the clock, not by a number of beats: a client that was late finds many of them waiting
            while (elapsed.toMillis() < 2000) {
                assertEquals("heartbeat " + ++beat + "\r\n", client.line());
                elapsed = Duration.ofNanos(System.nanoTime() - start);
            }
            Duration used = cpuTime(process).minus(before);
            assertTrue(used.multipliedBy(2).compareTo(elapsed) < 0, used + " of the processor in " + elapsed);
            echoes(client, beat);
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        }
    }

    /** A heartbeat may break the line; without these breaks every byte comes back in order. */
    private static void echoes(PlainClient client, int lastBeat) throws Exception {
        String sent = "The quick brown fox jumps over the lazy dog. 0123456789 ".repeat(8) + "\n";
        client.send(sent);
        StringBuilder echo = new StringBuilder();
        int last = lastBeat;
        while (echo.length() < sent.length()) {
            String line = client.line();
            if (line.startsWith(BootSector.HEARTBEAT)) {
                assertEquals("heartbeat " + ++last + "\r\n", line);
            } else {
                echo.append(line.endsWith("\r\n") ? line.substring(0, line.length() - 2) : line);
            }
        }
        assertEquals(sent, echo.toString());
    }

    private static Duration cpuTime(Process process) {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static PlainClient connect(Path socket, Process process, Path log) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return PlainClient.connect(socket);
            } catch (IOException e) {
                // not made yet, or made and not listening yet
                assertTrue(process.isAlive() && System.nanoTime() < end, () -> e + "; " + read(log));
                Thread.onSpinWait();
            }
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
