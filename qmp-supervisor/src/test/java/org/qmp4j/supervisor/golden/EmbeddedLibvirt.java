package org.qmp4j.supervisor.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** libvirt's QEMU driver inside virsh, on a root of its own: no daemon. As root it is nobody, for it cannot be root without more. */
public final class EmbeddedLibvirt implements AutoCloseable {
    private final Path root;

    /** What virsh said, with its status. */
    public record Said(int status, String text) {}

    public EmbeddedLibvirt() throws IOException {
        root = Files.createTempDirectory("v").toRealPath();
        Files.createDirectory(root.resolve("etc"));
        Files.writeString(root.resolve("etc/qemu.conf"), """
                stdio_handler="file"
                security_driver="none"
                namespaces=[]
                cgroup_controllers=[]
                remember_owner=0
                seccomp_sandbox=0
                """);
        for (Path file : List.of(root, root.resolve("etc"), root.resolve("etc/qemu.conf"))) {
            own(file);
        }
    }

    /** Lets it write to a file, too. */
    public void own(Path file) throws IOException {
        if (isRoot()) {
            UserPrincipal nobody =
                    root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
            Files.setOwner(file, nobody);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** A file that it can read. */
    public Path file(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** What it keeps of the domain that it has defined under that name; empty if it has refused it. */
    public Optional<String> kept(String name) throws IOException {
        Path kept = root.resolve("etc/qemu/" + name + ".xml");
        return Files.exists(kept) ? Optional.of(Files.readString(kept)) : Optional.empty();
    }

    public Said virsh(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            Path setpriv = Path.of("/usr/bin/setpriv");
            assumeTrue(Files.isExecutable(setpriv), "as root it needs setpriv, to be nobody");
            command.addAll(List.of(setpriv.toString(), "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.addAll(List.of("virsh", "-q", "-c", "qemu:///embed?root=" + root));
        command.addAll(List.of(arguments));
        Path output = root.resolve("output");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HOME", root.toString());
        builder.environment().put("XDG_RUNTIME_DIR", root.toString());
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(240, TimeUnit.SECONDS), "virsh ends");
        } finally {
            process.destroyForcibly();
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
