package org.qmp4j.testkit.machine;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where the host's disks are full, as a test says: no file below such a directory can grow. Safe to use from any thread. */
public final class Space {

    /** What the system says then. */
    public static final String NONE_LEFT = "No space left on device";

    private final Set<Path> full = ConcurrentHashMap.newKeySet();

    Space() {
        // there is room everywhere
    }

    /** From now on nothing more fits below this directory. */
    public void fill(Path directory) {
        full.add(directory.toAbsolutePath().normalize());
    }

    /** There is room again. */
    public void free(Path directory) {
        full.remove(directory.toAbsolutePath().normalize());
    }

    /** Whether this file cannot grow; false for what is no file. */
    public boolean isFull(@Nullable Path file) {
        return file != null && full.stream().anyMatch(file.toAbsolutePath().normalize()::startsWith);
    }
}
