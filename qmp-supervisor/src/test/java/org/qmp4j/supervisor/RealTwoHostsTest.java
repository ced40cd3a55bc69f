package org.qmp4j.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qmp4j.supervisor.livemigration.TestCertificates;
import org.qmp4j.supervisor.livemigration.TwoRoots;
import org.qmp4j.supervisor.vm.Domain;
import org.qmp4j.supervisor.vm.Lab;
import org.qmp4j.supervisor.vm.StopLadder;
import org.qmp4j.testkit.junit.RealQemu;
import org.qmp4j.testkit.junit.RealQemuBinary;

/** Two network namespaces are two hosts, each with a supervisor of its own; a guest goes over the cable between them, and its disks too. */
@RealQemu
class RealTwoHostsTest {
    private final RealQemuBinary qemu;
    private TwoNamespaces hosts;
    private TwoRoots roots;
    private Path root;

    RealTwoHostsTest(RealQemuBinary found) {
        this.qemu = found;
    }

    @BeforeEach
    void cable() throws Exception {
        hosts = new TwoNamespaces();
        roots = new TwoRoots(Lab.with(qemu.path()));
        root = roots.lab().root();
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (roots != null) {
            roots.close();
        }
        hosts.close();
    }

    private Process on(boolean destination, List<String> properties) throws IOException {
        List<String> words = new ArrayList<>(hosts.on(destination));
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:TieredStopAtLevel=1");
        words.addAll(properties);
        words.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                LonelySupervisor.class.getName(),
                root.toString(),
                qemu.path().toString(),
                destination ? "destination" : "source",
                "-1"));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    @Test
    void aGuestAndItsDisksGoOverTheCableEncrypted() throws Exception {
        byte[] data = new byte[8 << 20];
        new Random(7).nextBytes(data);
        Files.write(root.resolve("data.img"), data);
        Path certificates = TestCertificates.make(root.resolve("pki"));
        Files.writeString(
                root.resolve("domain.xml"), roots.lab().xml("moving").replace("<interface", """
                <disk type='file' device='disk'><driver name='qemu' type='raw'/>
                  <source file='%s/data.img'/><target dev='vdb' bus='virtio'/></disk>
                <interface""".formatted(root)));
        String tls = "-Dlonely.tls=" + certificates;
        Process there = on(true, List.of(tls, "-Dlonely.address=tcp:" + TwoNamespaces.THERE + ":0"));
        try (BufferedReader heard = there.inputReader()) {
            String first = LonelySupervisor.listening(heard);
            assertTrue(first.startsWith("listening at tcp:" + TwoNamespaces.THERE), first);
            String address = "-Dlonely.address=" + first.replace("listening at ", "");
            assertTrue(said(on(false, List.of(address))).contains("failed"), "in the clear, unasked for");
            String moved = said(on(false, List.of(address, tls)));
            assertTrue(moved.endsWith("moved\n"), moved);
            there.getOutputStream().close();
            assertEquals(
                    0, there.waitFor(), () -> String.join("\n", heard.lines().toList()));
        } finally {
            there.destroyForcibly();
        }
        assertTrue(roots.here().domains().isEmpty(), "it is forgotten where it was");
        Domain copy = roots.there().domain("moving");
        roots.assertRunsOnlyIn(copy);
        String argv = copy.liveRecord().orElseThrow().argv().toString();
        assertFalse(argv.contains("data.img"), argv);
        Lab.get(copy.stop(StopLadder.abrupt()));
        assertEquals(-1, Files.mismatch(root.resolve("data.img"), root.resolve("data.copy")));
        assertEquals(-1, Files.mismatch(root.resolve("disk.img"), root.resolve("disk.copy")));
    }

    private static String said(Process process) throws Exception {
        try (BufferedReader reader = process.inputReader()) {
            StringBuilder all = new StringBuilder();
            reader.lines().forEach(line -> all.append(line).append('\n'));
            assertEquals(0, process.waitFor(), all.toString());
            return all.toString();
        } finally {
            process.destroyForcibly();
        }
    }
}
