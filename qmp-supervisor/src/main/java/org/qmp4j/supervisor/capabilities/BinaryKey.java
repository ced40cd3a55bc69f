package org.qmp4j.supervisor.capabilities;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Everything that the answers of a QEMU binary depend on, as far as it can be seen from outside: the file itself, the
 * directories that its modules are in, the host's processor and kernel, and whether this user can use KVM.
 */
final class BinaryKey {
    private static final String FILE = "unix:dev,ino,size,lastModifiedTime,ctime";

    /** Where distributions put modules, seen from the directory of the binary. */
    private static final List<String> MODULES =
            List.of("../lib/qemu", "../lib/x86_64-linux-gnu/qemu", "../lib64/qemu", "../lib64/qemu-kvm");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Path proc;
    private final Path kvmDevice;

    BinaryKey(Path proc, Path kvmDevice) {
        this.proc = proc;
        this.kvmDevice = kvmDevice;
    }

    /**
     * The key of the binary at this moment: a text to compare, and to read when one wonders.
     *
     * @param binary its real path
     */
    String of(Path binary) throws IOException {
        List<String> parts = new ArrayList<>();
        parts.add("binary " + attributes(binary));
        Path directory = binary.resolveSibling(".");
        for (String modules : MODULES) {
            Path place = directory.resolve(modules).normalize();
            if (Files.isDirectory(place)) {
                parts.add("modules " + place + " " + attributes(place));
            }
        }
        parts.add("cpu " + processor());
        parts.add("kernel "
                + Files.readString(proc.resolve("sys/kernel/osrelease")).strip());
        parts.add("kvm " + (Files.exists(kvmDevice) ? "there" : "missing")
                + (Files.isReadable(kvmDevice) && Files.isWritable(kvmDevice) ? ", usable" : ", not usable"));
        return String.join("\n", parts);
    }

    private static Map<String, Object> attributes(Path file) throws IOException {
        return new TreeMap<>(Files.readAttributes(file, FILE));
    }

    /** The first processor's lines, without those that change while it runs. */
    private String processor() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(proc.resolve("cpuinfo"), StandardCharsets.ISO_8859_1)) {
            StringBuilder text = new StringBuilder();
            for (String line = lines.readLine(); line != null && !line.isBlank(); line = lines.readLine()) {
                if (!line.startsWith("cpu MHz") && !line.startsWith("bogomips") && !line.startsWith("apicid")) {
                    text.append(SPACES.matcher(line).replaceAll(" ")).append(';');
                }
            }
            return text.toString();
        }
    }
}
