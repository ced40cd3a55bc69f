package org.qmp4j.supervisor.state;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the memory of guests may come to that is in files. Every start asks, and there may be a thousand guests: a directory that
 * has stayed the same is not looked into again.
 */
final class MemoryPromises {
    /** A file is made first, and gets its size then: a directory that has just changed is looked into each time. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Map<Path, FileStore> stores = new ConcurrentHashMap<>();
    private volatile Map<Path, Known> known = Map.of();

    private record Known(FileTime changed, long bytes) {}

    /**
     * The file system in memory that a directory is on; empty where it is on another, or missing. What one is on is asked once: the
     * JDK reads the table of all mounts for that.
     */
    Optional<FileStore> store(Path directory) throws IOException {
        FileStore store = stores.get(directory);
        if (store == null) {
            if (!Files.isDirectory(directory)) {
                return Optional.empty();
            }
            store = Files.getFileStore(directory);
            stores.put(directory, store);
        }
        return Optional.of(store).filter(found -> found.type().equals("tmpfs"));
    }

    /** The sum of all guests below that directory, in bytes. */
    long below(Path parent) throws IOException {
        Map<Path, Known> before = known;
        Map<Path, Known> now = new HashMap<>();
        FileTime fresh = FileTime.from(Instant.now().minus(FRESH));
        long sum = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                boolean named = String.valueOf(entry.getFileName()).startsWith(MemoryDirectory.OURS);
                Path memory = named ? entry : entry.resolve("memory");
                Known found = of(memory, before.get(memory));
                sum += found.bytes();
                if (found.changed().compareTo(fresh) < 0) {
                    now.put(memory, found);
                }
            }
        }
        known = now;
        return sum;
    }

    /** Somebody else's cannot be looked into, and counts as far as it is used. */
    private static Known of(Path directory, @Nullable Known before) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(directory, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            FileTime changed = attributes.lastModifiedTime();
            if (before != null && before.changed().equals(changed)) {
                return before;
            }
            return new Known(changed, attributes.isDirectory() ? sizes(directory) : 0);
        } catch (IOException e) {
            return new Known(FileTime.fromMillis(0), 0);
        }
    }

    private static long sizes(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
