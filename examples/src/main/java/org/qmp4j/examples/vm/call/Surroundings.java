package org.qmp4j.examples.vm.call;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a call finds around it.
 *
 * @param person whether standard error is a terminal, where somebody may look at progress
 */
public record Surroundings(
        InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, boolean person) {
    /** Those of this process; UTF-8 whatever the locale. */
    public static Surroundings ofProcess() {
        return new Surroundings(
                System.in, print(FileDescriptor.out), print(FileDescriptor.err), System.getenv(), isTerminal(2));
    }

    private static PrintStream print(FileDescriptor to) {
        return new PrintStream(new FileOutputStream(to), true, StandardCharsets.UTF_8);
    }

    /** Java tells it of standard input and output alone, and only together. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd", Integer.toString(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
