package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Files that are memory of a process. */
public final class SharedFiles {
    private SharedFiles() {}

    /**
     * Whether the file at that path is memory of that process, shared with whoever else maps it. A file that was removed, and made
     * again, is another one. What cannot be looked at is not.
     */
    public static boolean isMapped(long pid, Path file) {
        String end = " " + file;
        // of a file that was removed the kernel says so behind its name
        try (Stream<String> maps =
                Files.lines(Path.of("/proc", Long.toString(pid), "maps"), StandardCharsets.ISO_8859_1)) {
            return maps.anyMatch(line -> line.endsWith(end) && line.contains("s "));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }
}
