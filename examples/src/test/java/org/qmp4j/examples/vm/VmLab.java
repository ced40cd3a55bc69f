package org.qmp4j.examples.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qmp4j.examples.vm.call.Surroundings;
import org.qmp4j.message.QmpJson;
import org.qmp4j.testkit.guest.BootSector;
import org.qmp4j.testkit.process.FakeQemuLauncher;
import org.qmp4j.testkit.schema.QemuVersion;
import org.qmp4j.testkit.schema.QmpSchema;

/** A root of its own, and calls on it as a shell makes them; what still runs below it is ended with it. */
public final class VmLab {
    /** What a probe needs to hear, said at once. */
    private static final String PROBED = """
            {"QMP":{"version":{"qemu":{"major":7,"minor":2,"micro":22}}}}
            {"id":"kvm","return":{"enabled":false,"present":true}}
            {"id":"machines","return":[{"name":"pc-i440fx-7.2","alias":"pc"}]}
            {"id":"devices","return":[]}
            {"id":"options","return":[]}
            """;

    private final Path root;
    private final List<String> others = new ArrayList<>();
    private final Path emulator;

    /** What came of a call. */
    public record Ran(int code, String out, String err) {
        public JsonNode json() {
            return QmpJson.parse(out);
        }

        public JsonNode error() {
            return QmpJson.parse(err.lines().reduce("", (before, line) -> line)).path("error");
        }

        /** Itself, when it went well. */
        public Ran well() {
            assertEquals(0, code, () -> out + err);
            return this;
        }
    }

    private VmLab(Path root, Path emulator) {
        this.root = root;
        this.emulator = emulator;
    }

    /** Short, for the sockets. */
    private static Path makeRoot() throws IOException {
        Path root = Files.createTempDirectory("v").toRealPath();
        BootSector.write(root.resolve("disk.img"));
        return root;
    }

    public static VmLab withFake() throws IOException {
        Path root = makeRoot();
        Path fake = FakeQemuLauncher.at(root).install();
        String schema = QmpSchema.of(QemuVersion.V7_2).dump().toString();
        Files.writeString(root.resolve("probe"), PROBED + "{\"id\":\"schema\",\"return\":" + schema + "}\n");
        Path script = Files.writeString(
                root.resolve("qemu"),
                "#!/bin/sh\ncase \"$*\" in *'-qmp stdio'*) exec cat " + root + "/probe;; esac\nexec " + fake
                        + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return new VmLab(root, script);
    }

    public static VmLab with(Path emulator) throws IOException {
        return new VmLab(makeRoot(), emulator);
    }

    public Path root() {
        return root;
    }

    /** A call with these words. */
    public Ran vm(String... words) {
        return vm(new ByteArrayInputStream(new byte[0]), words);
    }

    /** A call with that input. */
    public Ran vm(InputStream in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(in, out, err, words);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** A call whose output can be looked at while it lasts. */
    public int run(InputStream in, ByteArrayOutputStream out, ByteArrayOutputStream err, String... words) {
        return VmCommand.run(
                new Surroundings(in, print(out), print(err), Map.of("QMP4J_QEMU", emulator.toString()), false),
                arguments(words));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    /** With the root and without patience for others, unless they say so themselves. */
    public String[] arguments(String... words) {
        List<String> all = new ArrayList<>();
        List<List<String>> usual = List.of(List.of("--root", root.toString()), List.of("--wait", "0"));
        usual.stream().filter(option -> !List.of(words).contains(option.get(0))).forEach(all::addAll);
        all.addAll(List.of(words));
        return all.toArray(String[]::new);
    }

    /** A PC that boots the disk. */
    public String xml(String name) {
        return """
                <domain type='qemu'>
                  <name>%s</name>
                  <genid/>
                  <memory unit='MiB'>32</memory>
                  <os><type arch='x86_64' machine='pc'>hvm</type></os>
                  <features><acpi/></features>
                  <devices>
                    <disk type='file' device='disk'>
                      <driver name='qemu' type='raw'/>
                      <source file='%s/disk.img'/>
                      <target dev='hda' bus='ide'/>
                    </disk>
                    <serial type='unix'><target port='0'/></serial>
                    <video><model type='vga'/></video>
                  </devices>
                </domain>
                """.formatted(name, root);
    }

    /** Defines it, from a file. */
    public void define(String name) throws IOException {
        Path file = Files.writeString(root.resolve(name + ".xml"), xml(name));
        vm("define", file.toString()).well();
    }

    /** The row of a domain. */
    public JsonNode row(String name) {
        return vm("domstate", name, "--json").well().json();
    }

    public long pid(String name) {
        return row(name).path("pid").asLong();
    }

    public static void signal(String signal, long pid) throws Exception {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    /** The name of the root is nobody else's: whoever has it on the command line was started by this test. */
    public void close() throws Exception {
        endAll();
        // whoever opens a root finds what has ended, and puts away what it left elsewhere
        vm("list");
        others.forEach(other -> vm("list", "--root", other));
        endAll();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Another root, below this one's directory. */
    public String other(String name) {
        String other = root.resolve(name).toString();
        others.add(other);
        return other;
    }

    private void endAll() throws Exception {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle handle :
                    all.filter(one -> mentionsRoot(one.pid())).toList()) {
                handle.destroyForcibly();
                Until.is("pid " + handle.pid() + " ends", () -> !mentionsRoot(handle.pid()));
            }
        }
    }

    /** Whether that process is one of this lab; one that has ended and was not reaped yet is none. */
    public boolean mentionsRoot(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.ISO_8859_1)
                    .contains(root.toString());
        } catch (IOException e) {
            return false;
        }
    }
}
