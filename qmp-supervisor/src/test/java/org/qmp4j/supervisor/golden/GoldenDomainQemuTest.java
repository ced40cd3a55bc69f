package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qmp4j.supervisor.capabilities.QemuCapabilities;
import org.qmp4j.supervisor.capabilities.QemuProbe;
import org.qmp4j.supervisor.commandline.QemuCommandLine;
import org.qmp4j.supervisor.domain.DiskDef;
import org.qmp4j.supervisor.domain.DomainDef;
import org.qmp4j.supervisor.domain.MacAddress;
import org.qmp4j.supervisor.domain.xml.DomainXmlReader;
import org.qmp4j.supervisor.error.QemuStartException;
import org.qmp4j.supervisor.genid.GenIdDecision;
import org.qmp4j.supervisor.genid.GenIdPolicy;
import org.qmp4j.supervisor.genid.GenIdTransition;
import org.qmp4j.supervisor.launch.LaunchPlan;
import org.qmp4j.supervisor.launch.LaunchPlanner;
import org.qmp4j.supervisor.launch.LaunchSources;
import org.qmp4j.supervisor.launch.PublishedSocket;
import org.qmp4j.supervisor.launch.RunPaths;
import org.qmp4j.supervisor.launch.StartReason;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.Pidfile;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.process.Proof;
import org.qmp4j.supervisor.process.QemuExit;
import org.qmp4j.supervisor.process.QemuLauncher;
import org.qmp4j.supervisor.process.QemuProcess;
import org.qmp4j.supervisor.process.QemuStart;
import org.qmp4j.supervisor.state.DomainDirectory;
import org.qmp4j.supervisor.state.FaultPoint;
import org.qmp4j.supervisor.state.RunDirectory;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.supervisor.storage.BlockSource;
import org.qmp4j.supervisor.storage.FileSource;
import org.qmp4j.supervisor.storage.ImageFormat;

/** Every positive golden case is a guest that a real QEMU accepts. */
@Tag("qemu")
class GoldenDomainQemuTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String EMULATOR = "qemu-system-x86_64";

    private static String emulator;
    private static QemuCapabilities capabilities;

    private final ProcFs proc = ProcFs.ofHost();
    private Path root;
    private QemuProcess process;

    static Stream<GoldenDomain> positives() {
        return GoldenDomain.positives().stream();
    }

    @BeforeAll
    static void findQemu() {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(":", -1))
                .map(directory -> Path.of(directory, EMULATOR))
                .filter(Files::isExecutable)
                .findFirst();
        if (!Boolean.getBoolean("require.qemu")) {
            assumeTrue(found.isPresent(), EMULATOR + " is not on the PATH");
        }
        emulator = found.orElseThrow(() -> new AssertionError(EMULATOR + " is required but not on the PATH"))
                .toString();
        capabilities = new QemuProbe().probe(emulator);
    }

    /** Short, for the sockets; the temporary directory of a test class would be too long on some hosts. */
    @BeforeEach
    void makeARoot() throws IOException {
        root = Files.createTempDirectory("q");
        Files.createDirectory(root.resolve("images"));
        Files.createDirectory(root.resolve("sockets"));
    }

    @AfterEach
    void cleanUp() throws Exception {
        if (process != null && !process.exit().toCompletableFuture().isDone()) {
            ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
            process.exit().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private DomainDef here(GoldenDomain golden) throws Exception {
        DomainDef domain = new DomainXmlReader()
                .read(golden.xml().replace("/images/", root + "/images/").replace("/sockets/", root + "/sockets/"))
                .withEmulator(emulator);
        for (DiskDef disk : domain.devices().disks()) {
            if (disk.source() instanceof FileSource file) {
                create(disk.format(), Path.of(file.path()));
            }
        }
        return domain.uuid() == null ? domain.withUuid(UUID.randomUUID()) : domain;
    }

    private static void create(ImageFormat format, Path image) throws Exception {
        if (!Files.exists(image)) {
            Process made = new ProcessBuilder("qemu-img", "create", "-q", "-f", format.id(), image.toString(), "1M")
                    .inheritIO()
                    .start();
            assertEquals(0, made.waitFor());
        }
    }

    private QemuProcess start(LaunchPlan plan, DomainDirectory directory) {
        QemuCommandLine line = QemuCommandLine.of(plan);
        RunPaths paths = (RunPaths) plan.paths();
        QemuStart start = new QemuStart(
                plan.name(), line.argv(), line.redactedArgv(), paths.pidfile(), directory.log(), paths.directory());
        process = new QemuLauncher(proc).start(start);
        process.release();
        process.awaitPidfileLock(LONG);
        return process;
    }

    private LaunchPlan plan(DomainDef domain, RunDirectory run) {
        AtomicInteger cards = new AtomicInteger(7);
        LaunchSources sources =
                new LaunchSources(() -> new MacAddress("52:54:00:00:00:%02x".formatted(cards.getAndIncrement())));
        GenIdDecision genid = GenIdPolicy.standard()
                .decide(domain.genid(), List.of(GenIdTransition.COLD_START), Optional.empty(), UUID::randomUUID);
        return new LaunchPlanner(capabilities, sources)
                .plan(domain, new StartReason.FreshBoot(genid), new RunPaths(run.path()));
    }

    /** A few words of QMP, without our client: sends the lines, and reads until the last one is answered. */
    private String talk(Path socket, List<String> lines) throws Exception {
        Deadline.await(
                "QEMU listens or has ended",
                () -> Files.exists(socket)
                        || process.exit().toCompletableFuture().isDone());
        if (!Files.exists(socket)) {
            throw process.failure("it ended");
        }
        AtomicReference<SocketChannel> connected = new AtomicReference<>();
        Deadline.await("connected", () -> connect(connected, socket));
        try (SocketChannel channel = connected.get()) {
            for (String line : lines) {
                channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            }
            StringBuilder answers = new StringBuilder();
            ByteBuffer bytes = ByteBuffer.allocate(65536);
            while (!answers.toString().contains("\"last\"") && channel.read(bytes) >= 0) {
                answers.append(StandardCharsets.UTF_8.decode(bytes.flip()));
                bytes.clear();
            }
            return answers.toString();
        }
    }

    /** A KVM that is itself emulated may lack registers that the host's own CPU promises: QEMU ends at once then. */
    private static boolean runsHostPassthrough() throws Exception {
        Process trial = new ProcessBuilder(
                        emulator.toString(),
                        "-machine",
                        "pc",
                        "-accel",
                        "kvm",
                        "-cpu",
                        "host",
                        "-m",
                        "64",
                        "-nodefaults",
                        "-display",
                        "none",
                        "-S",
                        "-qmp",
                        "stdio")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream monitor = trial.getOutputStream()) {
            monitor.write("{\"execute\":\"qmp_capabilities\"}{\"execute\":\"quit\"}".getBytes(StandardCharsets.UTF_8));
            monitor.flush();
            return trial.waitFor(30, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException e) {
            // it has ended before it could be told to
            return false;
        } finally {
            trial.destroyForcibly();
        }
    }

    /** A channel that could not connect once is of no use any more. */
    private static boolean connect(AtomicReference<SocketChannel> connected, Path socket) {
        try {
            connected.set(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("positives")
    void isAcceptedByQemu(GoldenDomain golden) throws Exception {
        DomainDef domain = here(golden);
        assumeTrue(
                !golden.xml().contains("host-passthrough") || capabilities.kvm() && runsHostPassthrough(),
                "host-passthrough needs a KVM that runs '-cpu host'");
        assumeTrue(
                domain.devices().disks().stream().noneMatch(disk -> disk.source() instanceof BlockSource),
                "this host has no block device to give away");
        StateDirectory state = StateDirectory.open(root.resolve("s"), root.resolve("r"), proc, FaultPoint.NONE);
        DomainDirectory directory = state.domain(domain.uuid());
        directory.create();
        RunDirectory run = directory.reserveGeneration();
        LaunchPlan plan = plan(domain, run);
        start(plan, directory);
        assertEquals(Pidfile.State.HELD, process.pidfile().state());
        Proof proof = Proof.of(domain.uuid(), run.generation(), process);
        assertEquals(List.of(), proof.compare(proof.look(process.pidfile(), proc)));

        String answers = talk(
                plan.paths().qmpSocket(),
                List.of(
                        "{\"execute\":\"qmp_capabilities\"}",
                        "{\"execute\":\"query-status\"}",
                        "{\"execute\":\"query-uuid\"}",
                        "{\"execute\":\"query-name\"}",
                        "{\"execute\":\"quit\",\"id\":\"last\"}"));
        assertTrue(answers.contains("\"prelaunch\""), answers);
        assertTrue(answers.contains(domain.uuid().toString()), answers);
        for (PublishedSocket published : plan.published()) {
            run.publish(published.link(), published.socket());
            run.withdraw(published.link());
        }
        QemuExit exit = process.exit().toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertEquals(0, exit.status().getAsInt(), process.logTail());
        assertEquals(Pidfile.State.MISSING, process.pidfile().state(), "QEMU removes its pidfile at its end");
        run.remove();
        assertEquals(List.of(), directory.generations());
    }

    @Test
    void aDiskThatCannotBeOpenedIsSaidSo() throws Exception {
        GoldenDomain golden = new GoldenDomain("disk-no-driver");
        DomainDef domain = here(golden);
        Files.delete(root.resolve("images/vda.raw"));
        StateDirectory state = StateDirectory.open(root.resolve("s"), root.resolve("r"), proc, FaultPoint.NONE);
        DomainDirectory directory = state.domain(domain.uuid());
        directory.create();
        LaunchPlan plan = plan(domain, directory.reserveGeneration());
        QemuStartException failure = assertThrows(QemuStartException.class, () -> {
            start(plan, directory);
            process.exit().toCompletableFuture().get(30, TimeUnit.SECONDS);
            throw process.failure("it ended before its monitor greeted");
        });
        assertEquals(1, failure.exitStatus());
        assertTrue(failure.logTail().contains("vda.raw"), failure.logTail());
        assertEquals(emulator, failure.argv().get(0));
    }

    @Test
    void aSecondQemuOfTheSameGenerationIsRefusedByThePidfile() throws Exception {
        DomainDef domain = here(new GoldenDomain("minimal-pc"));
        StateDirectory state = StateDirectory.open(root.resolve("s"), root.resolve("r"), proc, FaultPoint.NONE);
        DomainDirectory directory = state.domain(domain.uuid());
        directory.create();
        LaunchPlan plan = plan(domain, directory.reserveGeneration());
        QemuProcess first = start(plan, directory);
        try {
            QemuStartException failure = assertThrows(QemuStartException.class, () -> start(plan, directory));
            assertEquals(1, failure.exitStatus());
            assertTrue(failure.logTail().contains("lock pid file"), failure.logTail());
            assertEquals(Pidfile.State.HELD, first.pidfile().state());
        } finally {
            process = first;
        }
    }

    @Test
    void theProbeFindsWhatThisQemuIs() {
        assertTrue(capabilities.version().matches("\\d+\\.\\d+\\.\\d+( \\(.+\\))?"), capabilities.version());
        assertTrue(capabilities.has("blockdev-add{qcow2}.backing:null"));
        assertTrue(capabilities.devices().contains("virtio-blk-pci"));
        assertTrue(capabilities.canonicalMachine("q35").startsWith("pc-q35-"));
    }
}
