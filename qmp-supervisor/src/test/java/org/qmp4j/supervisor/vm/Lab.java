package org.qmp4j.supervisor.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.qmp4j.supervisor.Supervisor;
import org.qmp4j.supervisor.SupervisorOptions;
import org.qmp4j.supervisor.process.Deadline;
import org.qmp4j.supervisor.process.ProcFs;
import org.qmp4j.supervisor.state.StateDirectory;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.process.FakeQemuLauncher;
import org.qmp4j.testkit.process.ProcessFault;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

/** A root of its own with a supervisor on it; what still runs below it is ended with it. */
public final class Lab {
    private static final int PATIENCE_SECONDS = 60;

    /** What a probe needs to hear, said at once: each test has a supervisor that probes anew. */
    private static final String PROBED = """
            {"QMP":{"version":{"qemu":{"major":7,"minor":2,"micro":22}}}}
            {"id":"kvm","return":{"enabled":false,"present":true}}
            {"id":"machines","return":[{"name":"pc-i440fx-7.2","alias":"pc"}]}
            {"id":"devices","return":[]}
            {"id":"options","return":[{"option":"sandbox","parameters":[]}]}
            """;

    private final Path root;
    private final Path emulator;
    private Supervisor supervisor;

    private Lab(Path root, Path emulator) {
        this.root = root;
        this.emulator = emulator;
    }

    /** Short, for the sockets; the temporary directory of a test class would be too long on some hosts. */
    private static Path makeRoot() throws IOException {
        Path root = Files.createTempDirectory("q").toRealPath();
        BootSector.write(root.resolve("disk.img"));
        return root;
    }

    public static Lab withFake() throws IOException {
        return withFake(List.of());
    }

    @SuppressWarnings("exports") // of the test kit, which every test sees
    public static Lab withFake(List<ProcessFault> faults) throws IOException {
        Path root = makeRoot();
        FakeQemuLauncher launcher = FakeQemuLauncher.at(root);
        for (ProcessFault fault : faults) {
            launcher.fault(fault);
        }
        Path fake = launcher.install();
        String schema = QmpSchema.of(QemuVersion.V7_2).dump().toString();
        Files.writeString(root.resolve("probe"), PROBED + "{\"id\":\"schema\",\"return\":" + schema + "}\n");
        Path emulator = script(
                root,
                "qemu",
                "case \"$*\" in *'-qmp stdio'*) exec cat " + root + "/probe;; esac\nexec " + fake + " \"$@\"");
        return new Lab(root, emulator);
    }

    public static Lab with(Path emulator) throws IOException {
        return new Lab(makeRoot(), emulator);
    }

    public Path root() {
        return root;
    }

    public Path emulator() {
        return emulator;
    }

    public SupervisorOptions options() {
        return SupervisorOptions.standard().withEmulator(emulator);
    }

    /** The supervisor, opened when first asked for. */
    public Supervisor supervisor() {
        if (supervisor == null) {
            supervisor = open(options());
        }
        return supervisor;
    }

    public Supervisor open(SupervisorOptions options) {
        supervisor = Supervisor.open(root.resolve("s"), root.resolve("r"), options);
        return supervisor;
    }

    /** One more on the same root; whoever asks closes it. */
    public Supervisor another() {
        return Supervisor.open(root.resolve("s"), root.resolve("r"), options());
    }

    /** A PC that boots the disk, with all that the first supported devices are. */
    public String xml(String name) {
        return """
                <domain type='qemu'>
                  <name>%s</name>
                  <genid/>
                  <memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <features><acpi/></features>
                  <devices>
                    <emulator>%s</emulator>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/>
                      <source file='%s/disk.img'/>
                      <target dev='hda' bus='ide'/>
                    </disk>
                    <interface type='user'><model type='virtio'/></interface>
                    <serial type='unix'><source mode='bind' path='%s/%s.serial'/><target port='0'/></serial>
                    <graphics type='vnc'><listen type='socket'/></graphics>
                    <video><model type='vga'/></video>
                  </devices>
                </domain>
                """.formatted(name, emulator, root, root, name);
    }

    /** A QEMU of another user can open the disk, also later. */
    public void letOthersIn() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(root.resolve("disk.img"), PosixFilePermissions.fromString("rw-rw-rw-"));
    }

    public Domain define(String name) {
        return supervisor().define(xml(name));
    }

    /** An executable script. */
    public Path script(String name, String text) throws IOException {
        return script(root, name, text);
    }

    private static Path script(Path root, String name, String text) throws IOException {
        Path script = root.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }

    public Path state(Domain domain) {
        return root.resolve("s/domains").resolve(domain.uuid().toString());
    }

    public Path run(Domain domain) {
        return root.resolve("r").resolve(domain.uuid().toString());
    }

    public static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public static <E extends Throwable> E failure(Class<E> type, CompletionStage<?> stage) {
        ExecutionException wrapped = Assertions.assertThrows(ExecutionException.class, () -> get(stage));
        return Assertions.assertInstanceOf(type, wrapped.getCause(), () -> String.valueOf(wrapped));
    }

    public static void signal(String name, long pid) throws Exception {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                .inheritIO()
                .start();
        assertEquals(0, kill.waitFor());
        if (name.equals("STOP")) {
            // the signal is sent when kill returns; each thread stops when it next runs
            Deadline.await("it stands still", () -> {
                try (Stream<Path> tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
                    return tasks.allMatch(Lab::standsStill);
                }
            });
        }
    }

    private static boolean standsStill(Path task) {
        try {
            String stat = Files.readString(task.resolve("stat"), StandardCharsets.ISO_8859_1);
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
        } catch (IOException e) {
            return true;
        }
    }

    public static long pid(Domain domain) {
        return domain.liveRecord().orElseThrow().proof().process().pid();
    }

    /** One command on a monitor, by hand, until that text comes from it. */
    public static void say(Path qmpSocket, String command, String text) throws Exception {
        converse(qmpSocket, "{\"execute\": \"qmp_capabilities\"}" + command, text);
    }

    /** What comes from a socket until it holds that text. */
    public static String readUntil(Path socket, String text) throws Exception {
        return converse(socket, "", text);
    }

    private static String converse(Path socket, String said, String text) throws Exception {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(StandardCharsets.UTF_8.encode(said));
            channel.configureBlocking(false);
            StringBuilder read = new StringBuilder();
            ByteBuffer bytes = ByteBuffer.allocate(4096);
            Deadline.await("'" + text + "' comes from " + socket, () -> {
                channel.read(bytes);
                read.append(StandardCharsets.ISO_8859_1.decode(bytes.flip()));
                bytes.clear();
                return read.indexOf(text) >= 0;
            });
            return read.toString();
        }
    }

    /** That a failed or ended start has left nothing: no directory, no link, no record, no process. */
    public void assertNothingRuns(Domain domain) throws IOException {
        assertEquals(DomainState.STOPPED, domain.state());
        Assertions.assertTrue(domain.liveRecord().isEmpty());
        Assertions.assertFalse(Files.exists(run(domain)), "the run directory is there still");
        Assertions.assertFalse(Files.exists(state(domain).resolve("record.json")), "the record is there still");
        try (Stream<Path> links = Files.list(root)) {
            assertEquals(List.of(), links.filter(Files::isSymbolicLink).toList(), "published links");
        }
        assertEquals(List.of(), processes(), "processes");
    }

    /** Every process that has the root of this lab on its command line, but for other supervisors. */
    public List<String> processes() {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(handle -> mentionsRoot(handle.pid()))
                    .map(handle -> handle.pid() + " " + commandLine(handle.pid()))
                    .toList();
        }
    }

    private boolean mentionsRoot(long pid) {
        return commandLine(pid).contains(root.toString());
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ');
        } catch (IOException e) {
            return "";
        }
    }

    /** The name of the root is nobody else's: whoever has it on the command line was started by this test. */
    public void endProcesses() throws Exception {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle handle :
                    all.filter(one -> mentionsRoot(one.pid())).toList()) {
                handle.destroyForcibly();
                Deadline.await("it ends", () -> !mentionsRoot(handle.pid()));
            }
        }
    }

    public void close() throws Exception {
        endProcesses();
        if (supervisor != null) {
            supervisor.close();
            // a start that was under way when the test failed may have made one more
            endProcesses();
        }
        // the memory of those that were ended by force is elsewhere
        StateDirectory state = StateDirectory.open(root.resolve("s"), root.resolve("r"), ProcFs.ofHost(), place -> {});
        state.domains().forEach(uuid -> state.domain(uuid).memory().remove());
        try (Stream<Path> files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).forEach(Lab::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reset that waits behind no job. */
    public static void resetBehindItsBack(Domain domain) throws Exception {
        get(domain.live().orElseThrow().monitor().reset());
    }

    /** A command that waits behind no job. */
    public static void executeBehindItsBack(
            Domain domain, String command, com.fasterxml.jackson.databind.node.ObjectNode arguments) throws Exception {
        get(domain.live().orElseThrow().monitor().execute(command, arguments));
    }

    /** A ladder of that many milliseconds for the power button, and plenty or nothing for the others. */
    public static StopLadder ladder(long powerdown, long quit, long term) {
        return new StopLadder(
                Duration.ofMillis(powerdown), Duration.ofMillis(quit), Duration.ofMillis(term), Duration.ofSeconds(60));
    }
}
