package org.qmp4j.examples.quickstart;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qmp4j.testkit.process.FakeQemuLauncher;

/**
 * The QEMU that a program runs.
 *
 * @param path of the binary, absolute
 * @param fake whether it is the test kit's stand-in
 */
public record Emulator(Path path, boolean fake) {
    private static final String NAME = "qemu-system-x86_64";

    /** The one that was asked for; else the real one on the PATH; else the test kit's, which is put into a folder. */
    public static Emulator choose(@Nullable Path asked, Path folder) throws IOException {
        if (asked != null) {
            Path path = asked.toAbsolutePath();
            if (!Files.isExecutable(path)) {
                throw new IOException("--qemu: " + path + " is not an executable file");
            }
            return new Emulator(path, false);
        }
        Optional<Path> real = onPath();
        return real.isPresent()
                ? new Emulator(real.get(), false)
                : new Emulator(FakeQemuLauncher.install(folder), true);
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, NAME).toAbsolutePath())
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public String toString() {
        return fake
                ? "the FAKE QEMU of the test kit (no " + NAME + " on the PATH; install qemu-system-x86 for a real one)"
                : "real QEMU " + path;
    }
}
