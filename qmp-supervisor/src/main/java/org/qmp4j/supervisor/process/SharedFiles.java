package org.qmp4j.supervisor.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Files that are memory of a process. */
public final class SharedFiles {
    private static final int PERMISSIONS = 1;
    private static final int DEVICE = 3;
    private static final int INODE = 4;
    private static final int FIELDS = 6;

    private SharedFiles() {}

    /**
     * Whether the file at that path is memory of that process, shared with whoever else maps it. A file that was removed, and made
     * again, is another one, and a process may see the same file at another path. What cannot be looked at is not.
     */
    public static boolean isMapped(long pid, Path file) {
        Path maps = Path.of("/proc", Long.toString(pid), "maps");
        try (Stream<String> lines = Files.lines(maps, StandardCharsets.ISO_8859_1)) {
            String identity = identity(file);
            return lines.map(line -> line.split(" +", FIELDS))
                    .anyMatch(fields -> fields.length == FIELDS
                            && fields[PERMISSIONS].endsWith("s")
                            && (fields[DEVICE] + " " + fields[INODE]).equals(identity));
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    /** Device and number of a file, as the kernel writes them there. */
    private static String identity(Path file) throws IOException {
        Map<String, Object> found = Files.readAttributes(file, "unix:dev,ino");
        long device = Long.parseLong(String.valueOf(found.get("dev")));
        long major = device >> 8 & 0xfff;
        long minor = device & 0xff | device >> 12 & 0xfff00;
        return String.format(Locale.ROOT, "%02x:%02x %s", major, minor, found.get("ino"));
    }
}
