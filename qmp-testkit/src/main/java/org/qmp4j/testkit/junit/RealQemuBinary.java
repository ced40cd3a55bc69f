package org.qmp4j.testkit.junit;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real QEMU program.
 *
 * @param path the program
 * @param version its version as {@code --version} prints it, such as "7.2.22"
 */
public record RealQemuBinary(Path path, String version) {

    /** The system property that names the program. */
    public static final String PROPERTY = "qmp4j.qemu";

    static final String PROGRAM = "qemu-system-x86_64";

    private static final Pattern VERSION = Pattern.compile("version (\\d+(?:\\.\\d+)*)");

    /** The program that tests are to use, if there is one that answers to {@code --version}. */
    public static Optional<RealQemuBinary> find() {
        String named = System.getProperty(PROPERTY, "");
        Optional<Path> program = named.isEmpty() ? Programs.onPath(PROGRAM) : Programs.executable(Path.of(named));
        return program.flatMap(RealQemuBinary::at);
    }

    /** The program at this path, if it is one that answers to {@code --version}. */
    public static Optional<RealQemuBinary> at(Path path) {
        return Programs.output(path.toString(), "--version")
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(version -> new RealQemuBinary(path, version.group(1)));
    }

    /** Compares number by number; "8" is "8.0.0". */
    public boolean isAtLeast(String least) {
        String[] mine = version.split("\\.", -1);
        String[] other = least.split("\\.", -1);
        for (int i = 0; i < Math.max(mine.length, other.length); i++) {
            int a = i < mine.length ? Integer.parseInt(mine[i]) : 0;
            int b = i < other.length ? Integer.parseInt(other[i]) : 0;
            if (a != b) {
                return a > b;
            }
        }
        return true;
    }
}
