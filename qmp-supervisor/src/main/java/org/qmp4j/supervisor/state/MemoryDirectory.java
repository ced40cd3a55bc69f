package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where files are that are the memory of a guest, so that a process which takes the place of another has it without a copy. On a
 * file system in memory: below the run root where that is one, else in {@code /dev/shm}. Outlives each single process of the
 * domain, and is gone when it has none.
 */
public final class MemoryDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(MemoryDirectory.class);
    private static final Path SHM = Path.of("/dev/shm");
    private static final String OURS = "qmp4j-";

    private final Path parent;
    private final Path path;

    private MemoryDirectory(Path parent, Path path) {
        this.parent = parent;
        this.path = path;
    }

    /**
     * That of a domain; nothing is made.
     *
     * @param run the run directory of the domain
     */
    static MemoryDirectory of(UUID uuid, Path run) {
        Path root = run.getParent();
        if (root != null && isInMemory(root)) {
            return new MemoryDirectory(root, run.resolve("memory"));
        }
        // a domain may be in two roots, as in tests, and not have the same memory in both
        String name = OURS + Integer.toHexString(run.toString().hashCode()) + "-" + uuid;
        return new MemoryDirectory(SHM, SHM.resolve(name));
    }

    /** What is asked of a file system other than local ones may fail: that is no memory. */
    private static boolean isInMemory(Path directory) {
        try {
            return Files.isDirectory(directory)
                    && Files.getFileStore(directory).type().equals("tmpfs");
        } catch (IOException e) {
            return false;
        }
    }

    /** The directory itself, which need not exist. */
    public Path path() {
        return path;
    }

    /**
     * Makes it, empty, if there is room for that much memory besides what other guests were promised below the same directory: a
     * guest that finds no room later is ended by the kernel.
     *
     * @return empty, with nothing made, where there is no room or no file system in memory
     */
    public Optional<Path> make(long bytes) {
        try {
            if (!isInMemory(parent) || Files.getFileStore(parent).getUsableSpace() < bytes) {
                return Optional.empty();
            }
            if (promised() + bytes > Files.getFileStore(parent).getTotalSpace()) {
                return Optional.empty();
            }
            PrivateFiles.deleteTree(path);
            Path above = path.getParent();
            if (above != null && !above.equals(parent)) {
                PrivateFiles.fleetingDirectory(above);
            }
            Files.createDirectory(path, PrivateFiles.permissions("rwx------"));
            return Optional.of(path);
        } catch (IOException e) {
            LOG.info("no memory can be shared below {}: {}", parent, e.toString());
            return Optional.empty();
        }
    }

    /** What the memory of all guests below the same directory may come to, in bytes. */
    private long promised() throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                boolean named = String.valueOf(entry.getFileName()).startsWith(OURS);
                sum += sizes(named ? entry : entry.resolve("memory"));
            }
        }
        return sum;
    }

    /** Somebody else's cannot be looked into, and counts as far as it is used. */
    private static long sizes(Path directory) {
        if (!Files.isReadable(directory) || !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Removes it with all that is in it. Only for a domain of which no process is left. */
    public void remove() {
        FileStep.run(path, "it cannot be removed", () -> {
            PrivateFiles.deleteTree(path);
            return path;
        });
    }
}
