package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    static final String OURS = "qmp4j-";
    private static final Pattern NAME =
            Pattern.compile(OURS + "[0-9a-f]{1,8}-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final Path parent;
    private final Path path;
    private final MemoryPromises promises;

    private MemoryDirectory(Path parent, Path path, MemoryPromises promises) {
        this.parent = parent;
        this.path = path;
        this.promises = promises;
    }

    /**
     * That of a domain; nothing is made.
     *
     * @param run the run directory of the domain
     * @param promises what is known of the memory of other guests
     */
    static MemoryDirectory of(UUID uuid, Path run, MemoryPromises promises) {
        Path root = run.getParent();
        if (root != null && isInMemory(root, promises)) {
            return new MemoryDirectory(root, run.resolve("memory"), promises);
        }
        // a domain may be in two roots, as in tests, and not have the same memory in both
        String name = OURS + Integer.toHexString(run.toString().hashCode()) + "-" + uuid;
        return new MemoryDirectory(SHM, SHM.resolve(name), promises);
    }

    /** The uuids of whose guests there is memory in {@code /dev/shm}, whatever root they are of, in order. */
    static List<UUID> left() {
        Set<UUID> uuids = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(SHM, OURS + "*")) {
            for (Path entry : entries) {
                Matcher name = NAME.matcher(String.valueOf(entry.getFileName()));
                if (name.matches()) {
                    uuids.add(UUID.fromString(name.group(1)));
                }
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be listed", SHM, e);
        }
        return List.copyOf(uuids);
    }

    /** What is asked of a file system other than local ones may fail: that is no memory. */
    private static boolean isInMemory(Path directory, MemoryPromises promises) {
        try {
            return promises.store(directory).isPresent();
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
            if (!fits(bytes)) {
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

    /** Whether {@link #make} would make it; nothing is made. */
    public boolean hasRoom(long bytes) {
        try {
            return fits(bytes);
        } catch (IOException e) {
            LOG.debug("{} cannot be looked at", parent, e);
            return false;
        }
    }

    private boolean fits(long bytes) throws IOException {
        Optional<FileStore> store = promises.store(parent);
        return store.isPresent()
                && store.get().getUsableSpace() >= bytes
                && promises.below(parent) + bytes <= store.get().getTotalSpace();
    }

    /** Removes it with all that is in it. Only for a domain of which no process is left. */
    public void remove() {
        FileStep.run(path, "it cannot be removed", () -> {
            PrivateFiles.deleteTree(path);
            return path;
        });
    }
}
