package org.qmp4j.supervisor.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qmp4j.transport.NativeFd;
import org.qmp4j.transport.ProcessDescriptors;

class InheritanceTest {
    @TempDir
    private Path temporary;

    @Test
    void aProcessHasTheOpenFilesThatItIsStartedWith() throws Exception {
        assumeTrue(Inheritance.problem().isEmpty(), "there is no perl");
        assumeTrue(
                ProcessDescriptors.problem(ProcessHandle.current().pid()).isEmpty(),
                "descriptors cannot be duplicated");
        Path gone = Files.writeString(temporary.resolve("gone"), "still open");
        try (NativeFd file = NativeFd.open(gone, false)) {
            Files.delete(gone);
            Inheritance inheritance = new Inheritance(Map.of("net0", file.number()));
            String number = String.valueOf(inheritance.numbers().get("net0"));
            Process cat = new ProcessBuilder(inheritance.around(List.of("/bin/cat", "/proc/self/fd/" + number)))
                    .redirectErrorStream(true)
                    .start();
            assertEquals("still open", new String(cat.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(0, cat.waitFor());
        }
    }

    @Test
    void mostProcessesAreStartedWithNone() {
        List<String> argv = List.of("/bin/true", "10=10");
        assertEquals(argv, Inheritance.nothing().around(argv));
        assertTrue(Inheritance.nothing().numbers().isEmpty());
    }

    @Test
    void aQueueIsFoundByWhatTheKernelSaysOfIt() throws Exception {
        Path infos = Files.createDirectories(temporary.resolve("7/fdinfo"));
        Files.writeString(infos.resolve("3"), "pos:\t0\nflags:\t02\n");
        Files.writeString(infos.resolve("5"), "pos:\t0\niff:\ttap0\n");
        Files.writeString(infos.resolve("8"), "pos:\t0\niff:\ttap1\n");
        Files.writeString(infos.resolve("9"), "pos:\t0\niff:\ttap1\n");
        ProcFs proc = new ProcFs(temporary);
        assertEquals(OptionalInt.of(5), OpenTaps.queue(proc, 7, "tap0"));
        assertEquals(OptionalInt.empty(), OpenTaps.queue(proc, 7, "tap"));
        assertEquals(OptionalInt.empty(), OpenTaps.queue(proc, 7, "tap1"), "two queues");
    }
}
