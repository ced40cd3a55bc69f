package org.qmp4j.supervisor.capabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qmp4j.supervisor.error.UnsupportedConfigurationException;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.state.StateDirectory;

@Timeout(60)
class CapabilityCacheTest {
    @TempDir
    private Path directory;

    private final AtomicInteger probes = new AtomicInteger();
    private volatile Runnable duringProbe = () -> {};

    @BeforeEach
    void makeAHost() throws IOException {
        Files.createDirectories(directory.resolve("proc/sys/kernel"));
        Files.createDirectory(directory.resolve("bin"));
        cpuinfo("model name\t: Fast One\ncpu MHz\t\t: 1000.0\nflags\t\t: fpu vmx");
        Files.writeString(directory.resolve("proc/sys/kernel/osrelease"), "6.1.0\n");
        binary("qemu", "first");
    }

    private void cpuinfo(String first) throws IOException {
        Files.writeString(directory.resolve("proc/cpuinfo"), first + "\n\nprocessor\t: 1\n");
    }

    private String binary(String name, String content) throws IOException {
        Path fresh = Files.writeString(directory.resolve("bin/.fresh"), content);
        Path binary = directory.resolve("bin").resolve(name);
        Files.move(fresh, binary, StandardCopyOption.ATOMIC_MOVE);
        return binary.toString();
    }

    private String qemu() {
        return directory.resolve("bin/qemu").toString();
    }

    /** Its version is the number of the probe. */
    private ObjectNode probe(String emulator) {
        int number = probes.incrementAndGet();
        duringProbe.run();
        ObjectNode facts = new ObjectMapper()
                .createObjectNode()
                .put("version", Integer.toString(number))
                .put("seccomp", true)
                .put("kvm", false)
                .put("kvmReason", emulator);
        facts.putArray("machineOptions");
        facts.putArray("machines").addObject().put("name", "pc-1").put("alias", "pc");
        facts.putArray("devices").add("VGA");
        facts.putArray("options").add("sandbox");
        facts.set("schema", Schemas.POOR);
        return facts;
    }

    /** A supervisor that was started a moment ago. */
    private CapabilityCache cache() {
        StateDirectory state = StateDirectory.open(
                directory.resolve("state"), directory.resolve("run"), ProcFs.ofHost(), FaultPoint.NONE);
        return new CapabilityCache(
                this::probe,
                new BinaryKey(directory.resolve("proc"), directory.resolve("kvm")),
                name -> state.cache("capabilities", name));
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("state/cache/capabilities"))) {
            return files.reduce((a, b) -> {
                        throw new AssertionError("two files: " + a + " and " + b);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void isAskedOnceAndThenKnownFromMemory() {
        CapabilityCache cache = cache();
        QemuCapabilities first = cache.capabilities(qemu());
        assertSame(first, cache.capabilities(qemu()));
        assertEquals(1, probes.get());
    }

    @Test
    void aSymlinkIsTheBinaryThatItLeadsTo() throws IOException {
        CapabilityCache cache = cache();
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of(qemu()));
        assertSame(cache.capabilities(qemu()), cache.capabilities(link.toString()));
    }

    @Test
    void theNextSupervisorKnowsItFromAPrivateFile() throws IOException {
        QemuCapabilities first = cache().capabilities(qemu());
        QemuCapabilities second = cache().capabilities(qemu());
        assertEquals(1, probes.get());
        assertNotSame(first, second);
        assertEquals(first.version(), second.version());
        assertEquals(first.machineAliases(), second.machineAliases());
        assertEquals(first.devices(), second.devices());
        assertEquals(first.kvmReason(), second.kvmReason());
        assertTrue(second.has("stop") && second.seccomp() && !second.kvm());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
    }

    @Test
    void aReplacedBinaryIsProbedAgain() throws IOException {
        CapabilityCache cache = cache();
        cache.capabilities(qemu());
        // of the same size: what tells is the inode and the time
        binary("qemu", "other");
        assertEquals("2", cache.capabilities(qemu()).version());
        assertEquals("2", cache().capabilities(qemu()).version());
        file();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu", "kernel", "kvm", "modules"})
    void aChangedHostIsProbedAgain(String what) throws IOException {
        CapabilityCache cache = cache();
        cache.capabilities(qemu());
        switch (what) {
            case "cpu" -> cpuinfo("model name\t: Fast One\ncpu MHz\t\t: 1000.0\nflags\t\t: fpu vmx avx");
            case "kernel" -> Files.writeString(directory.resolve("proc/sys/kernel/osrelease"), "6.2.0\n");
            case "kvm" -> Files.writeString(directory.resolve("kvm"), "");
            default -> Files.createDirectories(directory.resolve("lib/qemu"));
        }
        assertEquals("2", cache.capabilities(qemu()).version());
        assertEquals("2", cache().capabilities(qemu()).version());
    }

    @Test
    void theClockOfTheProcessorIsNoChange() throws IOException {
        CapabilityCache cache = cache();
        cache.capabilities(qemu());
        cpuinfo("model name\t: Fast One\ncpu MHz\t\t: 3000.0\nflags\t\t: fpu vmx");
        assertEquals("1", cache.capabilities(qemu()).version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"key\": \"KEY\"}", "{\"key\": \"KEY\", \"facts\": {\"version\": \"1\"}}"})
    void aDamagedFileIsMadeAgain(String damaged) throws IOException {
        cache().capabilities(qemu());
        String key = new ObjectMapper()
                .readTree(Files.readString(file()))
                .path("key")
                .asText()
                .replace("\n", "\\n");
        Files.writeString(file(), damaged.replace("KEY", key));
        assertEquals("2", cache().capabilities(qemu()).version());
        assertEquals("2", cache().capabilities(qemu()).version());
    }

    @Test
    void whatCannotBeKeptIsKnownFromMemory() throws IOException {
        CapabilityCache cache = cache();
        Files.writeString(directory.resolve("state/cache"), "no directory");
        cache.capabilities(qemu());
        assertEquals("1", cache.capabilities(qemu()).version());
        assertEquals("2", cache().capabilities(qemu()).version());
    }

    @Test
    void aFailedProbeIsTriedAgain() {
        CapabilityCache cache = cache();
        duringProbe = () -> {
            throw new UnsupportedConfigurationException("/e", "no memory");
        };
        assertThrows(UnsupportedConfigurationException.class, () -> cache.capabilities(qemu()));
        duringProbe = () -> {};
        assertEquals("2", cache.capabilities(qemu()).version());
    }

    @Test
    void aBinaryThatIsReplacedWhileItIsProbedIsProbedAgain() {
        duringProbe = () -> {
            if (probes.get() == 1) {
                replace();
            }
        };
        assertEquals("2", cache().capabilities(qemu()).version());
        assertEquals("2", cache().capabilities(qemu()).version());
    }

    @Test
    void aBinaryThatIsAlwaysReplacedIsRefusedInTheEnd() {
        duringProbe = this::replace;
        UnsupportedConfigurationException refusal =
                assertThrows(UnsupportedConfigurationException.class, () -> cache().capabilities(qemu()));
        assertTrue(refusal.reason().contains("each time it is probed"), refusal.reason());
        assertEquals(3, probes.get());
    }

    private void replace() {
        try {
            binary("qemu", "again " + probes.get());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatIsNotThereIsRefused() {
        UnsupportedConfigurationException refusal =
                assertThrows(UnsupportedConfigurationException.class, () -> cache().capabilities("/no/such/qemu"));
        assertTrue(refusal.reason().startsWith("/no/such/qemu cannot be used as QEMU"), refusal.reason());
        assertEquals(0, probes.get());
    }

    @Test
    void allWhoAskAtOnceWaitForOneProbe() throws Exception {
        int askers = 8;
        CapabilityCache cache = cache();
        CountDownLatch probing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        duringProbe = () -> {
            probing.countDown();
            await(goOn);
        };
        ExecutorService threads = Executors.newFixedThreadPool(askers);
        try {
            List<Future<QemuCapabilities>> answers = new ArrayList<>();
            for (int i = 0; i < askers; i++) {
                answers.add(threads.submit(() -> cache.capabilities(qemu())));
            }
            await(probing);
            goOn.countDown();
            QemuCapabilities one = cache.capabilities(qemu());
            for (Future<QemuCapabilities> answer : answers) {
                assertSame(one, answer.get(30, TimeUnit.SECONDS));
            }
            assertEquals(1, probes.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoWaitsForAProbeThatFailsHearsOfIt() throws Exception {
        CapabilityCache cache = cache();
        CountDownLatch probing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        duringProbe = () -> {
            probing.countDown();
            await(goOn);
            throw new UnsupportedConfigurationException("/e", "no memory");
        };
        CompletableFuture<QemuCapabilities> first = CompletableFuture.supplyAsync(() -> cache.capabilities(qemu()));
        await(probing);
        Thread waiting = new Thread(
                () -> assertThrows(UnsupportedConfigurationException.class, () -> cache.capabilities(qemu())));
        AtomicInteger unexpected = new AtomicInteger();
        waiting.setUncaughtExceptionHandler((thread, problem) -> unexpected.incrementAndGet());
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        waiting.join();
        assertThrows(ExecutionException.class, first::get);
        assertEquals(0, unexpected.get());
        assertEquals(1, probes.get());
    }

    @Test
    void twoBinariesAreProbedSideBySide() throws Exception {
        String other = binary("other", "other");
        CapabilityCache cache = cache();
        CyclicBarrier both = new CyclicBarrier(2);
        duringProbe = () -> {
            try {
                both.await(30, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new AssertionError("the other probe does not run", e);
            }
        };
        CompletableFuture<QemuCapabilities> first = CompletableFuture.supplyAsync(() -> cache.capabilities(other));
        cache.capabilities(qemu());
        first.get(30, TimeUnit.SECONDS);
        assertEquals(2, probes.get());
        assertNotSame(cache.capabilities(qemu()), first.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
